"""The code stays small, and reaches no farther than this machine by itself."""

from __future__ import annotations

import re
from collections import Counter
from statistics import median

import pytest

from store.models import metadata
from tests.house.files import PRODUCT, classes, functions, names_read, read, texts, tracked

# A person's or a build server's folders: nothing of the project may depend on where it lies.
MACHINE_PATH = re.compile(r"(?<![\w.:/-])/(?:work|root|home|tmp|Users)/\w")
REGISTRY = re.compile(
    r"pypi\.org|pythonhosted\.org|registry\.npmjs|npmjs\.com|deb\.debian\.org", re.IGNORECASE
)
EVERY_INTERFACE = re.compile(r"0\.0\.0\.0|['\"]::['\"]|host=['\"]{2}")


def test_no_module_is_over_400_lines() -> None:
    long = {path: len(read(path).splitlines()) for path in tracked(".py")}
    assert {path: lines for path, lines in long.items() if lines > 400} == {}


def test_no_function_is_over_60_lines() -> None:
    found = [function for path in tracked(".py") for function in functions(path)]
    assert [function for function in found if function[1] > 60] == []


def test_the_median_function_has_at_most_ten_lines() -> None:
    product = [path for path in tracked(".py") if path.startswith(PRODUCT)]
    lengths = [lines for path in product for _, lines in functions(path)]
    assert median(lengths) <= 10


@pytest.mark.parametrize("layer", PRODUCT)
def test_no_class_name_occurs_twice_in_a_layer(layer: str) -> None:
    names = Counter(
        name for path in tracked(".py") if path.startswith(layer) for name in classes(path)
    )
    assert [name for name, times in names.items() if times > 1] == []


def test_every_column_of_the_store_is_read() -> None:
    tables = ("store/models/", "store/migrations/")
    product = (path for path in tracked(".py") if path.startswith(PRODUCT))
    known = {name for path in product if not path.startswith(tables) for name in names_read(path)}
    columns = [column for table in metadata.sorted_tables for column in table.c]
    assert [str(column) for column in columns if column.name not in known] == []


def test_each_migration_follows_the_one_before_it() -> None:
    """Two that were made side by side would leave a database that cannot be brought up to date."""
    steps = sorted(path for path in tracked() if re.search(r"/versions/\d{4}_", path))
    for number, path in enumerate(steps, 1):
        assert f'\nrevision = "{number:04}"' in read(path), path
        before = f'"{number - 1:04}"' if number > 1 else "None"
        assert f"\ndown_revision = {before}" in read(path), path


def test_the_time_zone_is_written_once() -> None:
    zone = "ZoneInfo(" + '"Europe/Amsterdam")'
    product = [path for path in tracked(".py") if path.startswith(PRODUCT)]
    assert [path for path in product if zone in read(path)] == ["dialogs/law/terms.py"]


def test_no_file_names_a_folder_of_one_machine() -> None:
    assert [path for path, text in texts() if MACHINE_PATH.search(text)] == []


def test_no_file_names_a_package_registry() -> None:
    assert [path for path, text in texts() if REGISTRY.search(text)] == []


def test_nothing_listens_beyond_loopback() -> None:
    product = [(path, text) for path, text in texts() if path.startswith(PRODUCT)]
    assert [path for path, text in product if EVERY_INTERFACE.search(text)] == []


def test_nothing_is_left_for_later() -> None:
    left = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")
    assert [path for path, text in texts() if left.search(text)] == []
