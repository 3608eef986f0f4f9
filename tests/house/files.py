"""The files that belong to the project: what git tracks, as far as it is there."""

from __future__ import annotations

import ast
import subprocess
from collections.abc import Iterator
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]
PRODUCT = ("bot/", "dialogs/", "store/", "manifest/")
Function = ast.FunctionDef | ast.AsyncFunctionDef


def tracked(*suffixes: str) -> list[str]:
    """Paths from the root of the project, those with one of the endings or all."""
    listed = subprocess.run(
        ["git", "ls-files"], cwd=HOME, capture_output=True, text=True, check=True
    ).stdout.splitlines()
    return [
        path
        for path in listed
        if (not suffixes or path.endswith(suffixes)) and (HOME / path).is_file()
    ]


def read(path: str) -> str:
    """The text of a file of the project."""
    return (HOME / path).read_text(encoding="utf-8")


def texts() -> Iterator[tuple[str, str]]:
    """Every tracked file that is text."""
    for path in tracked():
        content = (HOME / path).read_bytes()
        if b"\0" not in content:
            yield path, content.decode("utf-8")


def functions(path: str) -> Iterator[tuple[str, int]]:
    """Each function of a module, with its length in lines."""
    for node in ast.walk(ast.parse(read(path))):
        if isinstance(node, Function) and node.end_lineno:
            yield f"{path}:{node.lineno} {node.name}", node.end_lineno - node.lineno + 1


def classes(path: str) -> Iterator[str]:
    """The name of each class of a module."""
    yield from (
        node.name for node in ast.walk(ast.parse(read(path))) if isinstance(node, ast.ClassDef)
    )


def names_read(path: str) -> Iterator[str]:
    """What a file reads by its name: attributes, and names in quotes but those it fills in."""
    tree = ast.parse(read(path))
    filled = {id(key) for one in ast.walk(tree) if isinstance(one, ast.Dict) for key in one.keys}
    for one in ast.walk(tree):
        if isinstance(one, ast.Attribute) and isinstance(one.ctx, ast.Load):
            yield one.attr
        if isinstance(one, ast.Constant) and isinstance(one.value, str) and id(one) not in filled:
            yield one.value
