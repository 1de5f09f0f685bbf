"""The words for a party that has no row in companies, in Simplified Chinese, kept up to date by triggers.

Existing words are converted by the table char_folds; only pairs of Chinese characters are used, since it also
folds capital letters and full-width characters.
"""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

COLUMNS = (("commitment_parties", "party_text"),)
COMMENT = "The column {} in Simplified Chinese. A trigger keeps it up to date."
IS_HAN = "codepoint >= 13312 AND folded >= 13312"
SQLITE = """
UPDATE {table} SET {column}_simplified = (
  WITH RECURSIVE folded (place, text) AS (
    SELECT 0, '' UNION ALL
    SELECT place + 1, text || coalesce(
      (SELECT char(char_folds.folded) FROM char_folds
       WHERE codepoint = unicode(substr({table}.{column}, place + 1, 1)) AND {is_han}),
      substr({table}.{column}, place + 1, 1))
    FROM folded WHERE place < length({table}.{column}))
  SELECT text FROM folded ORDER BY place DESC LIMIT 1)
WHERE {column} IS NOT NULL"""
POSTGRESQL = """
UPDATE {table} SET {column}_simplified = (
  SELECT string_agg(coalesce(chr(char_folds.folded), letter), '' ORDER BY place)
  FROM regexp_split_to_table({table}.{column}, '') WITH ORDINALITY AS letters (letter, place)
  LEFT JOIN char_folds ON codepoint = ascii(letter) AND {is_han})
WHERE {column} IS NOT NULL"""


def upgrade() -> None:
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    convert = SQLITE if is_sqlite else POSTGRESQL
    for table, column in COLUMNS:
        op.add_column(table, sa.Column(f"{column}_simplified", sa.Text(), comment=COMMENT.format(column)))
        op.execute(convert.format(table=table, column=column, is_han=IS_HAN))


def downgrade() -> None:
    for table, column in COLUMNS:
        op.drop_column(table, f"{column}_simplified")
