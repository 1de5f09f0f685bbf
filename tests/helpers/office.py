"""A made-up office: any number of commitments in all stages, in three currencies, always the same.

It has targets for 2024, and commitments and companies that were merged. Its facts keep the rules of the
register, so that every command can be tried on it. It is fit to be read up to LAST; set TRACKER_TODAY to the
day after.
"""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

import sqlalchemy as sa

from tracker.read import citations
from tracker.store import journal
from tracker.store.bulk_insert import BulkWriter, renew_statistics
from tracker.store.rebuild_standings import rebuild_at_end
from tracker.store.tables import sectors
from tracker.values.codes import Stage

FIRST, LAST = date(2022, 1, 1), date(2024, 6, 30)
PRIVATE = "内部消息,不外传"
TABLES = ("companies", "sources", "events", "announced_totals", "commitments", "followups", "receipts")
TABLES += ("citations", "targets")

_OF_PARTS = ("currency", "responsible_unit", "region", "sector_id")
_FLAGS = ("is_private", "is_void")
_PLACES = ("青岛", "济南", "烟台", "潍坊", "西安", "深圳", "苏州", "首尔", "大阪", "新加坡")
_REGIONS = ("city", "province", "province", "province", "country", "country", "country", "abroad", None, None)
_NAMES = ("恒远", "华岳", "金桥", "蓝湾", "瑞丰", "天承", "同济", "万象", "新程", "云帆", "正泰", "中科海")
_TRADES = ("新材料", "生物医药", "智能装备", "现代农业", "数据科技", "海洋工程", "新能源汽车", "供应链管理")
_KINDS = ("科技有限公司", "股份有限公司", "集团有限公司", "(中国)投资有限公司")
_UNITS = ("市商务局", "市工信局", "市农业农村局", "高新区管委会", "自贸片区管委会", "蓝谷管理局", None)
_PEOPLE = ("王芳", "李强", "张伟", "刘洋", "陈静", "赵敏")
_WHAT = ("研发中心", "生产基地", "区域总部", "中试平台", "数据中心", "冷链物流园", "产业基金", "联合实验室")
_REASONS = ("funding", "land", "approval", "market", "policy", "partner", "strategy", "elsewhere")
_NEXT = ("回访企业,了解设备招标情况", "协调用地指标", "送审合同文本", "邀请对方第二次考察", "核对到账凭证")
_STAGES = [stage for stage in Stage if stage.rank >= Stage.NEGOTIATING.rank]
_EVENTS = (
    ("2022-03-18-roadshow", "roadshow", "春季招商推介会"),
    ("2022-09-16-signing", "signing", "秋季重点项目集中签约仪式"),
    ("2023-04-21-visit", "visit", "海外企业家考察"),
    ("2023-10-12-symposium", "symposium", "产业合作座谈会"),
    ("2024-04-26-signing", "signing", "一季度重点项目集中签约仪式"),
)
_TARGETS = (
    ("2024", "new_pledges", {}, 130), ("2024", "signings", {}, 60), ("2024", "starts", {}, 24),
    ("2024", "new_amount", {"currency": "CNY"}, 40_000_000_000),
    ("2024", "receipts_in_period", {"currency": "CNY"}, 8_000_000_000),
    ("2024", "signed_amount", {"currency": "USD"}, 300_000_000),
    ("2024", "signings", {"responsible_unit": "市商务局"}, 9),
    ("2024", "signings", {"responsible_unit": "市工信局"}, 10),
    ("2024", "signings", {"responsible_unit": "市农业农村局"}, 6),
    ("2024", "signings", {"responsible_unit": "高新区管委会"}, 12),
    ("2024", "signings", {"responsible_unit": "自贸片区管委会"}, 8),
    ("2024", "new_amount", {"currency": "CNY", "region": "province"}, 9_000_000_000),
    ("2024", "new_amount", {"currency": "CNY", "region": "abroad"}, 6_000_000_000),
    ("2024", "starts", {"sector_id": 1}, 3), ("2024", "starts", {"sector_id": 2}, 2),
    ("2024Q2", "signings", {}, 15), ("2024Q2", "receipts_in_period", {"currency": "CNY"}, 2_000_000_000),
    ("2024Q2", "new_pledges", {"is_cumulative": True}, 60),
    ("2024", "conversion_rate", {}, 4_500), ("2024", "coverage_rate", {}, 9_000),
    ("2024", "red", {"is_limit": True}, 60),
)  # fmt: skip
"""Targets of the office: period, figure, the other columns, and the value for 300 commitments."""
_WORDS = "企业负责人表示,将在本市投资建设{what},项目分两期实施,具体金额以合同为准。"


def fill_register(location, number=300, seed=1):
    """Add an office with so many commitments, in one batch. The database must hold its lookups."""
    with journal.open_batch(location, "furnish", "王芳") as batch:
        known = batch.connection.scalars(sa.select(sectors.c.id).order_by(sectors.c.id)).all()
        made = _Office(BulkWriter(batch.connection), known, Random(seed))
        made.add_events()
        made.add_companies(max(number // 3, 8))
        for count in range(number):
            made.add_commitment(count)
        made.merge_repeats()
        made.add_targets(number / 300)
        with rebuild_at_end(batch.connection, batch.id):
            made.write_rows()
        renew_statistics(batch.connection)


class _Office:
    """The rows of a made-up office; they are collected here until `write_rows` inserts them."""

    def __init__(self, bulk, sector_ids, random):
        self.bulk, self.sectors, self.random = bulk, sector_ids, random
        self.rows = {table: [] for table in TABLES}
        self.events, self.totals, self.sources, self.organisations = [], [], [], []

    def add_row(self, table, **row):
        """Collect a row; return its id."""
        row_id = self.bulk.take_new_id(table)
        days = {name: value.isoformat() for name, value in row.items() if isinstance(value, date)}
        self.rows[table].append({"id": row_id, **row, **days})
        return row_id

    def write_rows(self):
        """Insert the rows of each table together."""
        for table in TABLES:
            columns = sorted({name for row in self.rows[table] for name in row})
            empty = {name: False if name in _FLAGS else None for name in columns}
            rows = [[{**empty, **row}[name] for name in columns] for row in self.rows[table]]
            self.bulk.insert_rows(table, columns, rows)

    def add_events(self):
        """Add the events, three announced totals, and per event an article, its reprint and a contract."""
        for key, kind, name in _EVENTS:
            day = date.fromisoformat(key[:10])
            on = {"starts_on": day, "starts_precision": "day"}
            self.events.append((day, self.add_row("events", key=key, kind=kind, name=name, **on)))
            body = "".join(_WORDS.format(what=what) for what in _WHAT)
            source = {"key": f"news-{key[:10]}", "kind": "article", "title": f"{name}举行", "body": body}
            source |= {"publisher": "市日报", "char_count": len(body), "sha256": citations.hash_text(body)}
            first = self.add_row("sources", **source, published_at=f"{day}", url="https://example.com/a")
            again = {"key": f"copy-{key[:10]}", "kind": "article", "title": f"{name}举行(转载)"}
            self.add_row("sources", **again, publisher="市政府网", original_id=first, published_at=f"{day}")
            contract = {"key": f"contract-{key[:10]}", "kind": "contract", "title": f"{name}合同汇编"}
            self.sources.append((first, self.add_row("sources", **contract, published_at=f"{day}")))
        for place, count, unit in ((1, 60, "project"), (4, 85, "project"), (4, 3, "project_group")):
            worth = {"amount": 12_000_000_000, "currency": "CNY"} if unit == "project" else {}
            key, event = f"total-{len(self.totals) + 1}", self.events[place][1]
            total = self.add_row("announced_totals", key=key, event_id=event, count=count, unit=unit, **worth)
            self.totals.append((event, total))

    def add_companies(self, number):
        """Add this number of companies; a few names are as awkward as real ones are."""
        awkward = (
            "A/B[测试]*合资?公司:青岛",
            "青岛国际经济合作区中日韩消费专区供应链金融与跨境电子商务综合服务平台运营管理有限责任公司",
            "=东方贸易有限公司",
        )
        taken = set()
        for count in range(number):
            place, name, trade = (
                self.random.randrange(len(_PLACES)), self.random.choice(_NAMES), self.random.choice(_TRADES)
            )  # fmt: skip
            named = f"{_PLACES[place]}{name}{trade}{_KINDS[count % 4]}"
            named = awkward[count] if count < len(awkward) else f"{named}" + f"·{count:03}" * (count >= 40)
            if named in taken:
                named += f"{count:03}"
            row_id = self.add_row("companies", kind="company", name=named, region=_REGIONS[place])
            self.organisations.append(row_id)
            taken.add(named)

    def add_commitment(self, count):
        """Add a commitment with its citations, follow-ups, receipts and components; `count` numbers it."""
        random = self.random
        voiced = FIRST + timedelta(days=random.randrange((LAST - FIRST).days))
        track = random.choices(("facility", "service", "agreement"), (15, 4, 1))[0]
        what, is_signed = random.choice(_WHAT), random.random() < 0.15
        review = "draft" if count % 25 == 7 else "confirmed"
        row = {
            "ref": f"{voiced.year}-{count + 1:04}",
            "company_id": self.organisations[count % len(self.organisations)],
            "title": f"建设{random.choice(_TRADES)}{what}", "track": track, "review": review,
            "scope": random.choice(("new", "new", "further")), "place": random.choice((*_PLACES[:4], None)),
            "firmness": "signed" if is_signed else random.choice(("interest", "intention", "plan")),
            "opening_stage": random.choice(("framework", "signed")) if is_signed else "intent",
            "sector_id": random.choice((*self.sectors, None)), "voiced_on": voiced,
            "voiced_precision": "day" if random.random() < 0.9 else "month",
            "responsible_unit": random.choice(_UNITS), "responsible_person": random.choice((*_PEOPLE, None)),
        }  # fmt: skip
        if row["voiced_precision"] == "month":
            row["voiced_on"] = voiced = _month_end(voiced)
        row |= self._draw_amount() | self._draw_due_date(voiced) | self._choose_event(voiced)
        if random.random() < 0.8:
            row["summary"] = f"在{row['place'] or '本市'}建设{what},分两期,首期三年内建成。"
        row_id = self.add_row("commitments", **row)
        self._add_citations(row_id, count)
        reached = self._add_followups(row_id, voiced, count, row["opening_stage"], track)
        if Stage(reached).rank >= Stage.SIGNED.rank and row["amount"]:
            self._add_receipts(row_id, voiced, row["amount"], row["currency"])
        if count % 40 == 11 and row["amount"]:
            self._add_components(row_id, row)

    def merge_repeats(self):
        """Merge a few commitments and one company with others: they were entered twice."""
        pledges = self.rows["commitments"]
        parents = {row.get("parent_id") for row in pledges}
        for first, second in zip(pledges[16::50], pledges[17::50], strict=False):
            if second["id"] not in parents and not second.get("parent_id"):
                second["merged_into_id"] = first["id"]
        self.rows["companies"][-1]["merged_into_id"] = self.organisations[-2]

    def add_targets(self, share):
        """Set the targets; `share` is the size of the office, 1 for 300 commitments."""
        for period, figure, columns, value in _TARGETS:
            is_fixed = figure.endswith("_rate")
            row = {"period": period, "figure": figure, "value": value if is_fixed else round(value * share)}
            row |= {"set_on": date(2024, 1, 8), "version": 1, "is_cumulative": False, "is_limit": False}
            self.add_row("targets", **{**dict.fromkeys(_OF_PARTS), **row, **columns})

    def _add_components(self, parent, row):
        for part in (1, 2):
            split = {"ref": f"{row['ref']}-{part}", "amount": row["amount"] // 3, "parent_id": parent}
            self.add_row("commitments", **{**row, **split, "title": f"{row['title']}({part}期)"})

    def _draw_amount(self):
        if self.random.random() < 0.25:
            return {"amount": None, "currency": None, "amount_status": "undisclosed"}
        currency = self.random.choices(("CNY", "USD", "EUR"), (8, 2, 1))[0]
        amount = self.random.choice((3, 5, 8, 12, 20, 35, 60, 110, 250)) * 10_000_000
        amount = amount if currency == "CNY" else amount // 10 + 5_000
        return {"amount": amount, "currency": currency, "amount_status": "disclosed"}

    def _draw_due_date(self, voiced):
        if self.random.random() < 0.5:
            return {"due_stage": None, "due_on": None, "due_precision": None}
        day = _month_end(voiced + timedelta(days=self.random.randrange(200, 700)))
        return {"due_stage": "started", "due_on": day, "due_precision": "month"}

    def _choose_event(self, voiced):
        """Return the columns for the last event before that day and its announced total, or empty ones."""
        past = [event_id for day, event_id in self.events if day <= voiced]
        if not past or self.random.random() < 0.25:
            return {"event_id": None, "announced_total_id": None}
        totals = [total for event, total in self.totals if event == past[-1]]
        linked = totals[0] if totals and self.random.random() < 0.7 else None
        return {"event_id": past[-1], "announced_total_id": linked}

    def _add_citations(self, commitment_id, count):
        if count % 5 == 4:
            return
        article, contract = self.sources[count % len(self.sources)]
        line = len(_WORDS.format(what=_WHAT[0]))
        start = count % 3 * line
        for field, first, last in (("row", 0, 19), ("place", 9, 13)):
            span = {"source_id": article, "span_start": start + first, "span_end": start + last}
            self.add_row("citations", **span, field=field, commitment_id=commitment_id)
        if count % 3 == 0:
            span = {"source_id": contract, "span_start": 0, "span_end": 8, "field": "amount"}
            self.add_row("citations", **span, commitment_id=commitment_id)

    def _add_followups(self, commitment_id, voiced, count, opening, track):
        """Add follow-ups in the order of their days; return the highest stage they reach."""
        random, on, reached = self.random, voiced, opening
        steps = [stage for stage in _STAGES if stage.rank > Stage(opening).rank]
        for step in range(random.choice((0, 1, 2, 3, 4, 5, 6, 8))):
            on += timedelta(days=random.randrange(5, 90))
            if on > LAST:
                break
            stage = steps.pop(0) if steps and random.random() < 0.55 else None
            reached = stage or reached
            self._add_step(commitment_id, on, count, step, stage)
        if on < LAST:
            on += timedelta(days=random.randint(1, (LAST - on).days))
            self._change_condition(commitment_id, on, count, Stage(reached), track)
        return reached

    def _add_step(self, commitment_id, on, count, step, stage):
        """Add a follow-up with or without a new stage, some with a next action; correct a few."""
        random = self.random
        kind = "progress" if stage else random.choice(("contact", "contact", "note"))
        row = {"kind": kind, "stage": stage and stage.value, "note": f"电话联系{random.choice(_PEOPLE)}"}
        if stage:
            row["note"] = f"已到{random.choice(_PLACES)}核实,材料齐全,进入下一阶段。"
        if (count + step) % 17 == 0 and kind != "progress":
            row |= {"note": PRIVATE, "is_private": True}
        if random.random() < 0.5:
            row |= {
                "next_action": random.choice(_NEXT), "next_action_by": random.choice(_PEOPLE),
                "next_action_on": on + timedelta(days=random.randrange(7, 120)),
            }  # fmt: skip
        first = self._add_followup(commitment_id, on, row)
        if (count + step) % 23 == 0:
            self._add_followup(
                commitment_id, on, {**row, "note": "更正:以现场记录为准", "corrects_id": first}
            )

    def _change_condition(self, commitment_id, on, count, reached, track):
        """Add the follow-up that ends, holds or fulfils about one commitment in three; reopen some."""
        done = {"kind": "progress", "condition": "fulfilled", "note": "承诺内容已全部兑现"}
        ended = {"kind": "progress", "condition": "ended", "reason": self.random.choice(_REASONS)}
        held = {"kind": "progress", "condition": "on_hold", "reason": self.random.choice(_REASONS[:4])}
        held |= {"next_action_on": on + timedelta(days=90), "next_action": "复核是否恢复推进"}
        lowest = Stage.FRAMEWORK if track == "agreement" else Stage.OPERATING
        chosen = {0: ended, 1: held, 2: ended}.get(count % 9)
        if chosen is None and reached.rank >= lowest.rank:
            chosen = done
        if chosen is None:
            return
        self._add_followup(commitment_id, on, {"note": "企业来函说明情况", **chosen})
        if chosen is ended and count % 4 == 0 and on < LAST:
            on += timedelta(days=self.random.randint(1, (LAST - on).days))
            again = {"kind": "reopen", "stage": "negotiating", "condition": "active", "reason": "resumed"}
            self._add_followup(commitment_id, on, again)

    def _add_followup(self, commitment_id, on, row):
        recorded = {"recorded_at": f"{on}T08:00:00Z", "recorded_by": self.random.choice(_PEOPLE)}
        said = {"occurred_on": on, "occurred_precision": "day", **recorded}
        return self.add_row(
            "followups", commitment_id=commitment_id, is_void=False, **{"is_private": False, **said, **row}
        )

    def _add_receipts(self, commitment_id, voiced, promised, currency):
        """Add up to four receipts; the fourth is a refund."""
        on = voiced
        for part in range(self.random.randrange(5)):
            on += timedelta(days=self.random.randrange(20, 200))
            if on > LAST:
                return
            amount = promised * self.random.choice((5, 10, 20)) // 100 * (-1 if part == 3 else 1)
            row = {"received_on": on, "amount": amount, "currency": currency, "amount_text": f"{amount}"}
            row |= {"recorded_at": f"{on}T08:00:00Z", "recorded_by": "陈静"}
            self.add_row("receipts", commitment_id=commitment_id, is_void=False, **row)


def _month_end(day):
    return (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
