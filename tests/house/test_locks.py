"""What is installed was chosen: exact, hashed, from whatever registry a machine uses."""

from __future__ import annotations

import json
import re

import pytest

from tests.house.files import read

LOCKS = (
    *("requirements/run.txt", "requirements/dev.txt", "requirements/docs.txt"),
    "bench/agents/requirements.txt",
    *("package-lock.json", "docs/site/package-lock.json"),
)
PIN = re.compile(r"^([a-z0-9._-]+)==(\S+)", re.MULTILINE | re.IGNORECASE)


def pins(path: str) -> dict[str, str]:
    """Package and version of each line that names one."""
    return dict(PIN.findall(read(path)))


@pytest.mark.parametrize("path", LOCKS)
def test_a_lock_file_names_no_address(path: str) -> None:
    assert re.findall(r"[a-z+]+://\S+", read(path)) == []


@pytest.mark.parametrize("path", LOCKS[:4])
def test_each_pin_has_a_hash(path: str) -> None:
    blocks = re.split(r"\n(?=\S)", read(path).strip())
    packages = [block for block in blocks if not block.startswith("#")]
    assert packages
    assert [block for block in packages if "==" not in block or "--hash=sha256:" not in block] == []


def test_who_develops_has_the_releases_that_run() -> None:
    run, dev = pins("requirements/run.txt"), pins("requirements/dev.txt")
    assert {name: version for name, version in run.items() if dev.get(name) != version} == {}


def test_what_npm_installs_is_exact_and_hashed() -> None:
    wanted = json.loads(read("package.json"))["devDependencies"]
    packages = json.loads(read("package-lock.json"))["packages"]
    installed = {name: package for name, package in packages.items() if name}
    assert all(re.fullmatch(r"[\d.]+(-[a-z]+\.\d+)?", version) for version in wanted.values())
    assert all(package["integrity"].startswith("sha512-") for package in installed.values())
    assert not any("resolved" in package for package in installed.values())
