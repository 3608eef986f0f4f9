"""Personal numbers that belong to nobody, and every way in which somebody may write them."""

from __future__ import annotations

from hypothesis import strategies as st

from dialogs.redaction import Secret

BARE = {
    Secret.BSN: "123456782",
    Secret.IBAN: "NL91ABNA0417164300",
    Secret.PHONE: "0612345678",
    Secret.EMAIL: "jan.jansen@voorbeeld.example",
}

_GROUPS = {
    Secret.BSN: ["123456782", "123|456|782", "1234|56|782", "12|34|56|782", "1|2|3|4|5|6|7|8|2"],
    Secret.IBAN: ["NL91ABNA0417164300", "NL91|ABNA|0417|1643|00", "nl91|abna|0417164300"],
    Secret.PHONE: ["0612345678", "06|12345678", "06|12|34|56|78", "06|1234|5678"],
    Secret.EMAIL: ["jan.jansen@voorbeeld.example", "jan.jansen|@|voorbeeld.example"],
}
_PARTS = [" ", "  ", "\u00a0", "\u2009", "\n", "\t", "-", "\u2010", "\u2011", "\u2013", "\u2212"]
_MORE = [".", "/", " - ", "_", "\u00b7", "\u200b", "\u00ad", "\u2060", "\ufeff", ""]
_BLANK = [" ", "\u00a0", "\n", "\u200b", ""]
_WIDE = {ord(sign): chr(ord(sign) + 0xFEE0) for sign in "0123456789@"}


def parts(kind: Secret) -> list[str]:
    """What people, or the programs they copy from, put between the groups of a number."""
    return _BLANK if kind is Secret.EMAIL else [*_PARTS, *_MORE]


def written(kind: Secret) -> st.SearchStrategy[str]:
    """The number of a kind, in groups with something between them, perhaps in wide digits."""
    grouped = st.tuples(st.sampled_from(_GROUPS[kind]), st.sampled_from(parts(kind)))
    plain = grouped.map(lambda made: made[0].replace("|", made[1]))
    return st.one_of(plain, plain.map(lambda text: text.translate(_WIDE)))


def all_written() -> list[str]:
    """One of each kind, group by group with each part."""
    return [
        groups.replace("|", part)
        for kind, several in _GROUPS.items()
        for groups in several[:2]
        for part in parts(kind)
    ]
