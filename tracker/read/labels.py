"""The labels of codes: the words that screens and reports print for them, in one language."""

from tracker.errors import DatabaseError
from tracker.locale import find_label, get_language, gettext
from tracker.store.reader import Reader
from tracker.values.code_labels import COLUMNS
from tracker.values.codes import Review

STORED_LANGUAGE = "hans"
"""The language of the notes that the program itself writes into rows, whoever reads them later."""


def get_label_column() -> str:
    """Return the column of `codes` that holds the labels in the language shown, such as label_hans."""
    return f"label_{COLUMNS.get(get_language(), 'en')}"


class Labels:
    """The labels of codes in one language. Call it with a kind, a code and, for a stage, a track.

    A track is the kind of thing that was promised, such as a facility.
    """

    def __init__(self, reader: Reader, language: str | None = None) -> None:
        """Read the labels in `language` (hans, hant or en), or else in the language of the program.

        The table `codes` holds labels in these three languages only. The labels of any other language are
        read from its catalog.
        """
        tag = get_language()
        column = language or COLUMNS.get(tag)
        rows = reader.tuples(f"SELECT kind, code, track, label_{column or 'en'} FROM codes")
        self._labels: dict[tuple[str, str, str], str] = {
            (kind, code, track): label if column else find_label(tag, kind, code, track, label)
            for kind, code, track, label in rows
        }

    def __call__(self, kind: str, code: str | None, track: str = "any") -> str:
        """Return the label of a code; '' for no code. Raises DatabaseError if the code has no label."""
        if code is None:
            return ""
        label = self.find(kind, code, track)
        if label is None:
            raise DatabaseError(
                gettext("the database lacks the label of the {kind} “{code}”").format(kind=kind, code=code),
                gettext("load the labels with: {command}").format(command="tracker db upgrade"),
            )
        return label

    def find(self, kind: str, code: str, track: str = "any") -> str | None:
        """Return the label of a code, or None if there is no label for it."""
        return self._labels.get((kind, code, track if kind == "stage" else "any"))

    def find_code(self, kind: str, label: str) -> str | None:
        """Return the code that has this label; None if there is none."""
        codes = (code for (of, code, _), known in self._labels.items() if of == kind and known == label)
        return next(codes, None)

    def mark_review(self, text: str, review: str | None) -> str:
        """Return a text about a commitment; a mark in front of it says that it is a draft or withdrawn."""
        return text if review in (None, Review.CONFIRMED) else self.mark(self("review", review), text)

    def mark(self, word: str, text: str = "") -> str:
        """Return a text with a word as a mark in front of it: 〔待核实〕建冷库 or `[draft] a cold store`."""
        # Translators: a text with a mark in front of it, such as [draft] a cold store
        return gettext("[{word}] {text}").format(word=word, text=text).rstrip()
