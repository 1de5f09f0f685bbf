"""Train the ranker of tracker/articles: `PYTHONPATH=tests python -m helpers.train_ranker ../shared/articles`.

The folder holds annotated articles: NAME.txt and NAME.gold.json. Only weights enter the project. The result
is the same to the byte every time: no random numbers, a fixed order, and weights rounded to two places.
"""

from __future__ import annotations

import json
import math
import sys
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from tracker.articles.candidates import CommitmentCandidate
from tracker.articles.propose import Reading, read_text
from tracker.articles.ranker import Weights, score_features
from tracker.values.packaged_folders import find_packaged_folder
from tracker.values.text import build_fold_table, fold_text

_PENALTY, _STEPS = 6.0, 8
_EXPECTED = {
    "signs_with": 1.0, "parties_cooperate": 1.0, "buy_amount": 1.5, "company_must": 0.7,
    "company_wish": 1.0, "future_invest": 0.7, "future_build": 0.7, "invest_amount": 0.7,
    "has_denial": -1.0, "sentence_denial": -0.5, "has_done": -0.7, "has_completed": -1.0,
    "has_official": -1.0, "place_is_subject": -1.2, "unnamed_subject": -0.7, "has_nobody": -1.0,
    "has_condition": -1.0, "has_opinion": -0.7, "has_statistic": -0.7, "other_money": -1.0,
    "cancelled_often": -1.0, "in_total": -0.7, "question": -1.0, "said_by_official": -1.0,
    "under_agreement": 1.0, "continues_promise": 1.0, "wish_cooperate": 1.1,
    "ends_in_after": -0.5, "by_earlier": -0.5,
}  # fmt: skip
"""The weights from which training departs: what these features mean in any text, before examples are seen."""
_MOST_TIMES_LONGER = 4


class Example(NamedTuple):
    """The features of one candidate, and whether a careful reader found a commitment there."""

    features: tuple[str, ...]
    is_commitment: bool


def train(examples: Sequence[Example]) -> Weights:
    """Return the weights that fit the examples best, by Newton's method with a penalty for large weights."""
    names = [
        "base",
        *sorted({feature for example in examples for feature in example.features} | _EXPECTED.keys()),
    ]
    number = {name: at for at, name in enumerate(names)}
    rows = [
        ([0, *(number[feature] for feature in example.features)], example.is_commitment)
        for example in examples
    ]
    departure = [_EXPECTED.get(name, 0.0) for name in names]
    weights = departure[:]
    for _ in range(_STEPS):
        gradient = [
            _PENALTY * (weight - expected) for weight, expected in zip(weights, departure, strict=True)
        ]
        gradient[0] = 0.0
        curvature = [[0.0] * len(names) for _ in names]
        for at in range(len(names)):
            curvature[at][at] = _PENALTY if at else 1e-6
        for features, is_commitment in rows:
            guess = 1 / (1 + math.exp(-sum(weights[at] for at in features)))
            for at in features:
                gradient[at] += guess - is_commitment
                line = curvature[at]
                for other in features:
                    line[other] += guess * (1 - guess)
        weights = [weight - step for weight, step in zip(weights, solve(curvature, gradient), strict=True)]
    return {name: round(weight, 2) for name, weight in zip(names, weights, strict=True)}


def solve(matrix: list[list[float]], wanted: list[float]) -> list[float]:
    """Return the solution of a system of linear equations whose matrix is symmetric and positive."""
    size = len(wanted)
    lines = [[*line, value] for line, value in zip(matrix, wanted, strict=True)]
    for at in range(size):
        pivot = lines[at]
        for below in lines[at + 1 :]:
            factor = below[at] / pivot[at]
            if factor:
                for column in range(at, size + 1):
                    below[column] -= factor * pivot[column]
    solution = [0.0] * size
    for at in reversed(range(size)):
        known = sum(lines[at][column] * solution[column] for column in range(at + 1, size))
        solution[at] = (lines[at][size] - known) / lines[at][at]
    return solution


def list_examples(reading: Reading, gold: Mapping[str, Any], folds: Mapping[int, int]) -> list[Example]:
    """Return the candidates of an article as examples; those that the annotation leaves open are left out."""
    forms = _list_forms([*gold["companies"], *gold.get("optional_companies", [])], folds)
    named = {
        company.name: {_normalise(form, folds) for form in company.forms}
        for company in reading.findings.companies
    }
    examples = []
    for candidate in reading.candidates:
        parties = set().union(*(named.get(name, set()) for name in (candidate.company, *candidate.partners)))
        matches = [
            commitment
            for commitment in gold["commitments"]
            if _overlaps(candidate, commitment, reading) and parties & _list_parties(commitment, forms, folds)
        ]
        if not matches or any(commitment.get("required", True) for commitment in matches):
            examples.append(Example(tuple(sorted(candidate.features)), bool(matches)))
    return examples


def _overlaps(candidate: CommitmentCandidate, commitment: Mapping[str, Any], reading: Reading) -> bool:
    start, end = reading.passages.find_stored_span(candidate.clause)
    for first, last in [(commitment["start"], commitment["end"]), *commitment.get("also", [])]:
        shared = min(end, last) - max(start, first)
        if (
            shared > 0
            and shared >= 0.5 * min(end - start, last - first)
            and end - start <= _MOST_TIMES_LONGER * (last - first)
        ):
            return True
    return False


def _list_parties(
    commitment: Mapping[str, Any], forms: Sequence[set[str]], folds: Mapping[int, int]
) -> set[str]:
    names = {_normalise(name, folds) for name in [commitment["company"], *commitment["co_companies"]]}
    return names.union(*(group for group in forms if group & names))


def _list_forms(companies: Iterable[Mapping[str, Any]], folds: Mapping[int, int]) -> list[set[str]]:
    return [
        {_normalise(form, folds) for form in [company["name"], *company["forms"]]} for company in companies
    ]


def _normalise(name: str, folds: Mapping[int, int]) -> str:
    folded = fold_text(unicodedata.normalize("NFKC", name), folds)
    return "".join(char for char in folded if not char.isspace() and char not in "“”\"‘’'「」『』《》")


def read_seed(file: Path) -> dict[str, Any]:
    """Return a file of seeds/articles in the shape of an annotation: its organisations and commitments."""
    facts = tomllib.loads(file.read_text(encoding="utf-8"))
    aliases = {
        company["name"]: [alias["name"] for alias in company.get("aliases", ())]
        for company in facts["company"]
    }
    commitments = []
    for commitment in facts["commitment"]:
        rows = commitment["cite"]["row"]
        spans = rows if isinstance(rows[0], list) else [rows]
        parties = [party["company"] for party in commitment.get("parties", ()) if "company" in party]
        (start, end), *further = reversed(spans)
        commitments.append(
            {
                "company": commitment["company"],
                "co_companies": parties,
                "start": start,
                "end": end,
                "also": further,
            }
        )
    return {
        "companies": [{"name": name, "forms": forms} for name, forms in aliases.items()],
        "commitments": commitments,
    }


def load_examples(folder: Path) -> dict[str, list[Example]]:
    """Return the examples of each annotated article of a folder, and of the seeds beside it, by name.

    The texts of the seeds stand in the folder above, as seed-article.txt.
    """
    folds = build_fold_table()
    examples = {}
    for file, text_file in zip(
        sorted((find_packaged_folder("seeds") / "articles").glob("*.toml")),
        [folder.parent / "seed-article.txt"],
        strict=True,
    ):
        reading = read_text(text_file.read_text(encoding="utf-8"), folds)
        examples["seed"] = list_examples(reading, read_seed(file), folds)
    for file in sorted(folder.glob("*.gold.json")):
        name = file.name.removesuffix(".gold.json")
        text = (folder / f"{name}.txt").read_text(encoding="utf-8")
        examples[name] = list_examples(
            read_text(text, folds), json.loads(file.read_text(encoding="utf-8")), folds
        )
    return examples


def format_weights(weights: Weights) -> str:
    """Return the weights as the text of their file, sorted by name; features without weight are left out."""
    kept = {name: weight for name, weight in sorted(weights.items()) if weight}
    return json.dumps(kept, indent=1) + "\n"


def main(arguments: Sequence[str]) -> None:
    """Train on the articles of a folder, write the weights and print how well they fit."""
    examples = [example for each in load_examples(Path(arguments[0])).values() for example in each]
    weights = train(examples)
    file = find_packaged_folder("seeds") / "article_weights.json"
    file.write_text(format_weights(weights), encoding="utf-8")
    right = sum(
        (score_features(example.features, weights) > 0.5) == example.is_commitment for example in examples
    )
    found = sum(example.is_commitment for example in examples)
    sys.stdout.write(f"{len(examples)} candidates, {found} commitments, {right} right\n")


if __name__ == "__main__":
    main(sys.argv[1:])
