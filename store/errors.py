# ruff: noqa: N818 - the names say what is the matter; "Error" behind each would say it twice
"""What can go wrong with the store; the docstring of each is the sentence a person reads.

StoreError
├── BadUrl       the setting is wrong: nothing was tried
├── Unusable     the database is not there, or refuses: nothing was kept
├── NoRight      the user of the database may not do this: nothing was kept
├── NotUpgraded  the tables are not there yet
├── NewerSchema  a newer program used this database: nothing was touched
├── Busy         others kept changing the same rows: nothing was kept
├── OwnTools     a backup is made in another way
└── NoCopy       no backup was made
Clash            somebody else changed it in between: `Database.transact` runs the work again
"""

from __future__ import annotations


class StoreError(Exception):
    """The database cannot do what was asked"""

    def __init__(self, detail: str = "") -> None:
        super().__init__(detail)
        self.detail = detail

    def __str__(self) -> str:
        meaning = " ".join((self.__doc__ or "").split())
        return f"{meaning} ({self.detail})." if self.detail else f"{meaning}."


class BadUrl(StoreError):
    """Give the database as sqlite:///path/to/file.db or as postgresql://user@host/name"""


class Unusable(StoreError):
    """The database cannot be used: check that its folder or server exists and can be written to"""


class NoRight(StoreError):
    """The database user lacks a right: let the owner of the database give it all rights on the
    schema, as in GRANT ALL ON SCHEMA public TO the_user"""


class NotUpgraded(StoreError):
    """The database has no tables yet, or old ones: run `datalek db upgrade`"""


class NewerSchema(StoreError):
    """The database was made by a newer version of Datalek-bot: install that version"""


class Busy(StoreError):
    """Others kept changing the same rows: try again in a moment"""


class OwnTools(StoreError):
    """PostgreSQL is backed up by its own tools, as pg_dump, with the rest of your databases"""


class NoCopy(StoreError):
    """No backup was made: check that the folder exists, can be written to, and has room"""


class Clash(Exception):
    """Somebody else changed it in between."""
