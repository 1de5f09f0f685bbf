"""Rank candidates for commitments by a logistic model; its weights are in seeds/article_weights.json."""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Mapping
from functools import cache

from tracker.values.packaged_folders import find_packaged_folder

Weights = Mapping[str, float]
_MOST_REASONS = 3


@cache
def load_weights() -> Weights:
    """Return the weight of each feature; the weight of `base` is added for every candidate."""
    file = find_packaged_folder("seeds") / "article_weights.json"
    weights: dict[str, float] = json.loads(file.read_text(encoding="utf-8"))
    return weights


def score_features(features: Collection[str], weights: Weights) -> float:
    """Return the probability that a candidate with these features is a commitment."""
    total = weights.get("base", 0.0) + sum(weights.get(feature, 0.0) for feature in sorted(features))
    return 1 / (1 + math.exp(-max(min(total, 30.0), -30.0)))


def list_main_reasons(features: Collection[str], weights: Weights) -> tuple[str, ...]:
    """Return the features that most raise the probability of a candidate, the strongest first."""
    positive = [feature for feature in features if weights.get(feature, 0.0) > 0]
    return tuple(sorted(positive, key=lambda feature: (-weights[feature], feature))[:_MOST_REASONS])
