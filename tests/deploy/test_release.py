"""What a release consists of: told licences, named materials, and bytes that repeat."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import yaml

from tests.house.files import HOME, read
from tests.house.test_locks import pins

BIN = Path(sys.executable).parent


def test_each_file_says_whose_it_is_and_under_which_licence() -> None:
    done = subprocess.run(
        [BIN / "reuse", "lint", "--quiet"], cwd=HOME, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_the_same_commit_gives_the_same_bytes(tmp_path: Path) -> None:
    """Built from two clones of what is committed."""
    sums = [built(tmp_path / name) for name in ("one", "two")]
    assert sums[0] == sums[1]
    version = tomllib.loads(read("pyproject.toml"))["project"]["version"]
    made = dict(line.split("  ")[::-1] for line in sums[0].splitlines())
    dist = tmp_path / "one" / "dist"
    assert set(made) == {one.name for one in dist.iterdir()} - {"SHA256SUMS"}
    assert f"datalek_bot-{version}-py3-none-any.whl" in made
    for name, digest in made.items():
        assert hashlib.sha256((dist / name).read_bytes()).hexdigest() == digest
    materials = json.loads((dist / f"datalek-bot-{version}.cdx.json").read_bytes())
    named = {one["name"].lower(): one["version"] for one in materials["components"]}
    assert named == pins("requirements/run.txt")
    assert materials["metadata"]["component"]["licenses"]


def built(clone: Path) -> str:
    """The checksums of a release of the committed state."""
    subprocess.run(["git", "clone", "--quiet", HOME, clone], check=True)
    done = subprocess.run(
        ["deploy/make-release"],
        cwd=clone,
        env={"BIN": str(BIN), "PATH": "/usr/local/bin:/usr/bin:/bin"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return (clone / "dist" / "SHA256SUMS").read_text()


def test_the_chart_and_the_program_have_one_version() -> None:
    version = tomllib.loads(read("pyproject.toml"))["project"]["version"]
    chart = yaml.safe_load(read("deploy/chart/Chart.yaml"))
    assert chart["appVersion"] == chart["version"] == version


def test_who_finds_a_weakness_knows_where_to_go() -> None:
    assert "Tell us privately" in read("SECURITY.md")
    assert "GOVERNANCE.md" in read("CONTRIBUTING.md")
    assert "SECURITY.md" in read("CONTRIBUTING.md")
