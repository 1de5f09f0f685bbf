"""Test that real credit codes are read and that every wrong character is caught."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tracker.errors import BadInputError
from tracker.values import credit_code

pytestmark = pytest.mark.any_engine

PUBLIC = (  # as their annual reports and licences print them
    "91370200264574251E", "9137020026462882XW", "91370200163562681G", "914403001922038216",
    "9144030071526726XG", "91330100799655058B", "91110108551385082Q", "91110000802100433B",
    "91110000100017643K", "12100000400002259P", "12100000400000624D", "91330201MA282UF146",
    "91330401MA28ADM67R",
)  # fmt: skip

BODIES = st.builds(
    "".join,
    st.tuples(
        st.text(credit_code.ALPHABET, min_size=2, max_size=2),
        st.text("0123456789", min_size=6, max_size=6),
        st.text(credit_code.ALPHABET, min_size=9, max_size=9),
    ),
)
CODES = BODIES.map(lambda body: body + credit_code.compute_check_character(body))


@pytest.mark.parametrize("code", PUBLIC)
def test_a_valid_code_is_returned_unchanged(code):
    assert credit_code.parse_credit_code(code) == code


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("91370200264574251e", "91370200264574251E"),
        ("９１３７０２００２６４５７４２５１Ｅ", "91370200264574251E"),
        ("  9137 0200 2645 7425 1E ", "91370200264574251E"),
        ("91370200　264574251E", "91370200264574251E"),
        ("n2370211mf1234567h", "N2370211MF1234567H"),
        ("Y1370211MF1234567C", "Y1370211MF1234567C"),
    ],
)
def test_width_case_and_blanks_are_ignored(typed, code):
    assert credit_code.parse_credit_code(typed) == code


@pytest.mark.parametrize(
    ("typed", "said", "next_step"),
    [
        ("91370200264574251F", "the last character should be E, not F", "licence"),
        ("91370200264574252E", "the last character should be", "licence"),
        ("9137020026457425", "has 16 characters", "has 18"),
        ("91370200264574251E0", "has 19 characters", "has 18"),
        ("", "has 0 characters", "has 18"),
        (
            "9137020O264574251E",
            "character 8 of the credit code 9137020O264574251E is O",
            "the right character at this position may be 0",
        ),
        (
            "9137020026457425IE",
            "character 17 of the credit code 9137020026457425IE is I",
            "the right character at this position may be 1",
        ),
        (
            "9137020026S574251E",
            "character 11 of the credit code 9137020026S574251E is S",
            "the right character at this position may be 5",
        ),
        (
            "9137020026457Z251E",
            "character 14 of the credit code 9137020026457Z251E is Z",
            "the right character at this position may be 2",
        ),
        ("9137020026457V251E", "is V, which no credit code contains", "licence"),
        ("9137020026-574251E", "character 11 of the credit code 9137020026-574251E is -", "licence"),
        (
            "913702A0264574251E",
            ("character 7 of the credit code 913702A0264574251E is A, but characters 3 to 8 must be digits"),
            "",
        ),
    ],
)
def test_a_mistyped_character_is_named_with_a_hint(typed, said, next_step):
    with pytest.raises(BadInputError) as caught:
        credit_code.parse_credit_code(typed)
    assert said in str(caught.value)
    assert next_step in caught.value.hint


@given(CODES)
def test_a_code_with_the_right_check_character_is_accepted(code):
    assert credit_code.parse_credit_code(code) == code


@given(CODES, st.integers(0, 17), st.sampled_from(credit_code.ALPHABET))
@pytest.mark.slow
def test_any_change_of_one_character_is_caught(code, place, char):
    changed = code[:place] + char + code[place + 1 :]
    if changed == code:
        assert credit_code.parse_credit_code(changed) == code
    else:
        with pytest.raises(BadInputError):
            credit_code.parse_credit_code(changed)


@given(CODES, st.integers(0, 16))
def test_any_swap_of_two_neighbouring_characters_is_caught(code, place):
    changed = code[:place] + code[place + 1] + code[place] + code[place + 2 :]
    if changed != code:
        with pytest.raises(BadInputError):
            credit_code.parse_credit_code(changed)
