"""Test that a light is a mark and a word, in colour only where colour is wanted."""

from __future__ import annotations

import click
import pytest

from tracker.cli.terminal.lights import color_traffic_lights, format_traffic_light

pytestmark = pytest.mark.any_engine

LINES = {"● green": "green", "▲ yellow": "yellow", "■ red": "red"}


@pytest.mark.parametrize(("line", "color"), LINES.items(), ids=LINES.values())
def test_the_mark_of_a_light_has_its_colour(line, color, monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert format_traffic_light(color, lambda _, code: code) == line
    assert color_traffic_lights(f" {line} ") == f" {click.style(line[0], fg=color)}{line[1:]} "
    assert click.unstyle(color_traffic_lights(line)) == line


def test_no_color_is_honoured(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    assert color_traffic_lights("■ red") == "■ red"


def test_no_light_has_no_mark():
    assert format_traffic_light(None, lambda _, code: code) == ""


def test_lists_and_details_show_the_mark(run):
    assert "▲ yellow" in run("commitment", "list", "--light", "yellow").stdout
    assert "▲ yellow" in run("commitment", "show", "2024-004").stdout
