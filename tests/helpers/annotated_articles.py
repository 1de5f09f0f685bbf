"""Read the annotated articles beside the checkout, and judge what tracker/articles proposes for them.

The texts stay outside the project; a test that needs them is skipped where they are not there.
"""

from __future__ import annotations

import importlib.util
import json
import random
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from types import ModuleType
from typing import Any, NamedTuple

import pytest

from helpers import train_ranker
from helpers.paths import SHARED
from tracker.articles.model import Proposals
from tracker.articles.propose import propose_facts
from tracker.articles.ranker import Weights
from tracker.values.text import build_fold_table

ANNOTATED = SHARED / "articles"
needs_annotated_articles = pytest.mark.skipif(
    not (ANNOTATED / "score.py").is_file(),
    reason=f"there are no annotated articles in {ANNOTATED}; their texts do not belong to the project",
)
_RESAMPLES = 1000


class Measured(NamedTuple):
    """A figure over all articles, and the interval that holds it in 95 of 100 resamples of the articles."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.2f} [{self.low:.2f}, {self.high:.2f}]"


@cache
def load_folds() -> Mapping[int, int]:
    """Return the table of folded characters."""
    return build_fold_table()


@cache
def load_scorer() -> ModuleType:
    """Return the scorer that stands beside the articles."""
    spec = importlib.util.spec_from_file_location("score_articles", ANNOTATED / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def list_articles() -> tuple[str, ...]:
    """Return the names of the annotated articles."""
    return tuple(sorted(file.name.removesuffix(".gold.json") for file in ANNOTATED.glob("*.gold.json")))


def read_text_of(name: str) -> str:
    """Return the text of an annotated article."""
    return (ANNOTATED / f"{name}.txt").read_text(encoding="utf-8")


@cache
def load_examples() -> dict[str, list[train_ranker.Example]]:
    """Return the candidates of all annotated articles by article."""
    return train_ranker.load_examples(ANNOTATED)


def train_without(left_out: str | None) -> Weights:
    """Return the weights that the articles but one give."""
    examples = [each for name, listed in load_examples().items() if name != left_out for each in listed]
    return train_ranker.train(examples)


@cache
def propose_unseen(name: str) -> Proposals:
    """Return what is proposed for an article by a ranker that was trained without it."""
    return propose_facts(read_text_of(name), load_folds(), weights=train_without(name))


def convert_proposals(proposals: Proposals) -> dict[str, Any]:
    """Return proposals in the shape of the scorer."""
    return {
        "companies": [{"name": each.name, "forms": list(each.forms)} for each in proposals.companies],
        "representatives": [
            {"name": each.name, "title": each.title, "company": each.company}
            for each in proposals.people
            if not each.is_official
        ],
        "commitments": [
            {
                "company": each.company,
                "co_companies": list(each.partners),
                "start": each.span[0],
                "end": each.span[1],
                "also": [list(span) for span in each.further],
                "representative": each.speaker,
                "amount": each.amount.amount if each.amount else None,
                "currency": each.amount.currency if each.amount else None,
                "firmness": each.firmness.value,
                "deadline": each.deadline.iso if each.deadline else None,
            }
            for each in proposals.commitments
        ],
        "aggregates": [
            {
                "start": each.span[0],
                "end": each.span[1],
                "count": each.number,
                "amount": each.amount.amount if each.amount else None,
            }
            for each in proposals.totals
        ],
    }


@cache
def score_unseen() -> dict[str, dict[str, Any]]:
    """Return the scorer's result for each article, each read by a ranker that was trained without it."""
    scorer = load_scorer()
    return {
        name: scorer.one(
            json.loads((ANNOTATED / f"{name}.gold.json").read_text(encoding="utf-8")),
            convert_proposals(propose_unseen(name)),
        )
        for name in list_articles()
    }


def measure_figures() -> dict[str, Measured]:
    """Return the figures over all articles, with intervals from drawing the articles again and again."""
    results = score_unseen()
    drawn = random.Random(20240428)
    samples = [drawn.choices(list(results), k=len(results)) for _ in range(_RESAMPLES)]
    whole = dict(_compute_figures(results, list(results)))
    spread = [dict(_compute_figures(results, sample)) for sample in samples]
    measured = {}
    for figure, value in whole.items():
        values = sorted(each[figure] for each in spread)
        measured[figure] = Measured(value, values[int(0.025 * _RESAMPLES)], values[int(0.975 * _RESAMPLES)])
    return measured


def _compute_figures(results: Mapping[str, Any], names: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Yield the figures over some of the articles."""
    scorer = load_scorer()
    for kind in ("companies", "reps_with_title_and_org", "aggregates", "commitments"):
        counts = [sum(results[name][kind][at] for name in names) for at in range(3)]
        for part, value in zip(("precision", "recall", "F1"), scorer.prf(*counts), strict=True):
            yield f"{kind} {part}", value
    for kind in ("amount_when_stated", "firmness"):
        right, all_of = (sum(results[name]["_acc"][kind][at] for name in names) for at in range(2))
        yield f"{kind} right", right / all_of if all_of else 1.0
    false = sum(results[name]["_noise"][kind] for name in names for kind in ("from_traps", "from_totals"))
    yield "false commitments from traps an article", false / len(names)
