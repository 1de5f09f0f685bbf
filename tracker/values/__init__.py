"""Pure values: codes, dates, periods, money, text."""
