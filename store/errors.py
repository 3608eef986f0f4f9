# ruff: noqa: N818 - the names say what is the matter; "Error" behind each would say it twice
"""What can go wrong with the store; the docstring of each is the sentence a person reads.

StoreError
├── BadUrl       the setting is wrong: nothing was tried
├── Unusable     the database is not there, or refuses: nothing was kept
├── NoRight      the user of the database may not do this: nothing was kept
├── NotUpgraded  the tables are not there yet
├── NewerSchema  a newer program used this database: nothing was touched
├── Busy         others kept changing the same rows: nothing was kept
├── NoCopy       no backup was made
├── NoBackup     a file is no backup, or not of this kind of database
├── NotEmpty     a backup is restored into an empty place only
├── InUse        a bot runs here
├── NoKeys       there are no keys to seal and open with
├── BadKeys      the file with keys cannot be used, or not be written
├── KeysExist    there are keys already, which must not be lost
├── KeysBusy     somebody else changes the keys
├── UnknownKey   something was sealed with a key that is not here
└── Tampered     something was changed behind the program's back
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


class NoCopy(StoreError):
    """No backup was made: check that the folder exists, can be written to, and has room"""


class NoBackup(StoreError):
    """This is no backup that can be restored here"""


class NotEmpty(StoreError):
    """There is a database here already: put it aside first, for a backup is restored into an empty
    place"""


class InUse(StoreError):
    """A bot runs on this database: stop it, and put the database aside, before you restore one"""


class NoKeys(StoreError):
    """There are no keys for what people wrote: put back the file that belongs to this database, and
    name it in DATALEK_KEYS_FILE; only for a new database make them, with `datalek keys new`"""


class BadKeys(StoreError):
    """The file with keys cannot be used: put back the one that belongs to this database"""


class KeysExist(StoreError):
    """There are keys already, and without them nothing can be read again: they were left alone"""


class KeysBusy(StoreError):
    """Somebody else is changing the keys: wait, and remove this file only if nobody is"""


class UnknownKey(StoreError):
    """This was sealed with a key that is not in the file of DATALEK_KEYS_FILE: put back the file
    that belongs to this database"""


class Tampered(StoreError):
    """This is not as it was sealed: it was changed in the database itself, or damaged; restore it
    from a backup"""


class Clash(Exception):
    """Somebody else changed it in between."""
