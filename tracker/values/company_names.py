"""Find the core of a company name: the name without place, legal form and general words such as 科技.

A folded name is made comparable: Simplified characters, half width, small letters.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tracker.values.text import remove_invisible

_PLACES = (
    "中国|北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州"
    "|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|青岛|济南|淄博|枣庄|东营|烟台|潍坊|济宁|泰安|威海|日照"
    "|临沂|德州|聊城|滨州|菏泽|石家庄|唐山|秦皇岛|邯郸|邢台|保定|张家口|承德|沧州|廊坊|衡水|太原|大同|呼和浩特|包头|鄂尔多斯"
    "|沈阳|大连|鞍山|抚顺|本溪|丹东|锦州|营口|盘锦|长春|哈尔滨|齐齐哈尔|大庆|南京|无锡|徐州|常州|苏州|南通|连云港|淮安|盐城"
    "|扬州|镇江|泰州|宿迁|杭州|宁波|温州|嘉兴|湖州|绍兴|金华|衢州|舟山|台州|丽水|合肥|芜湖|蚌埠|淮南|马鞍山|滁州|阜阳|宿州"
    "|福州|厦门|莆田|三明|泉州|漳州|南平|龙岩|宁德|南昌|景德镇|九江|赣州|上饶|郑州|开封|洛阳|平顶山|安阳|新乡|许昌|南阳|商丘"
    "|信阳|武汉|黄石|十堰|宜昌|襄阳|荆州|长沙|株洲|湘潭|衡阳|岳阳|常德|郴州|广州|韶关|深圳|珠海|汕头|佛山|江门|湛江|茂名|肇庆"
    "|惠州|东莞|中山|潮州|南宁|柳州|桂林|北海|海口|三亚|成都|自贡|攀枝花|泸州|德阳|绵阳|宜宾|贵阳|遵义|昆明|曲靖|大理|拉萨|西安"
    "|咸阳|宝鸡|渭南|汉中|榆林|兰州|西宁|银川|乌鲁木齐|克拉玛依"
)
_PLACE_PREFIX = re.compile(
    rf"^(?:(?:{_PLACES})(?:省|市|壮族自治区|回族自治区|维吾尔自治区|自治区|特别行政区)?)+"
    r"(?:(?<=市)\w{1,3}?区)?|^\w{2,3}?[省市县](?!场|集|团|口)"
)
_NAME_NEEDS_PLACE = re.compile(
    r"(?:大学|学院|学校|中学|医院|银行|协会|学会|商会|联合会|联盟|促进会|委员会|办公室|政府|局|厅|处|院|所|中心|园|区|港|码头"
    r"|地铁|水务|机场|公交|城投|燃气|热力|电力|旅游|文旅|交通|城建|建工|国资|国投|金控)$"
)
_BRACKETS = re.compile(r"[(\[{〔【《「][^)\]}〕】》」]*[)\]}〕】》」]")
_LEGAL_FORM = re.compile(
    r"(?:股份有限|有限责任|股份|有限|集团|总|分)?公司$|(?:有限|普通)?合伙(?:企业)?$|集团$"
    r"|[\s,]+(?:co|ltd|inc|corp|corporation|company|limited|llc|llp|gmbh|ag|plc|se|group|holdings?)\.?$"
)
_TRADE = re.compile(r"(?:科技|技术|股份|集团|控股|实业|发展|投资|商贸|贸易|国际|产业|企业|管理)$")
_LEGAL_FORM_INSIDE = re.compile(r"公司|合伙")
_SEPARATORS = re.compile(r"[\s.,·•、,&'’_-]+")
BUSINESS = re.compile(
    r"(?:电子|电气|电器|电力|电脑|电机|电路|电源|光电|微电子|半导体|通信|通讯|网络|软件|信息|数据|智能|数码|机械|机电|机器|矿机"
    r"|精工|装备|设备|仪器|仪表|精密|自动化|重工|工业|工程|建设|建筑|建材|建工|营造|开发|置业|地产|证券|银行|金融|金控|保险|信托|期货"
    r"|化工|化学|化纤|纤维|纺织|服饰|服装|材料|新材|塑胶|塑料|橡胶|玻璃|陶瓷|钢铁|特钢|金属|铜业|铝业|锂业|矿业|煤业|能源|环保"
    r"|环境|生态|水务|水泥|农业|农牧|种业|牧业|食品|饮料|乳业|酒业|药业|医药|制药|医疗|生物|健康|汽车|汽配|零件|航空|航运|物流"
    r"|海运|港务|交通|运输|高速|传媒|文化|教育|旅游|酒店|百货|商业|零售|家居|家具|印刷|包装|纸业|石化|石油|燃气|企业|新能源)$"
)
"""Words for a line of business: 华泰电子 and 敦泰电子 differ in their names, and are no slip of one."""
_SAYS_NO_NAME = re.compile(rf"(?:{BUSINESS.pattern[3:-2]}|{_TRADE.pattern[3:-2]})+")
_MARKET_MARKS = re.compile(r"^\*?(?:s\*?)?st(?![a-z])|-(?:ky|w|u|b|s|p|sw)$")
"""What stock exchanges put before or behind a name."""
_SPOKEN_ENDING = re.compile(r"(?:股份|集团|控股)$")
_PUNCTUATION = re.compile(r"[^\w&]+")
LONGEST_SPOKEN = 12
"""Longer names are no short names."""


class NameCore(NamedTuple):
    """A company name in the forms that are compared.

    `text` is its core: the name without place, brackets and legal form.
    """

    text: str
    is_short: bool
    """Whether the name has no legal form, like a name in speech."""
    whole: str = ""
    """The whole name without blanks and punctuation."""
    spoken: str = ""
    """What is said of a name without 公司 in it, such as 华帝 of 华帝股份; '' for other names."""


@lru_cache(maxsize=100_000)
def extract_core(folded: str) -> NameCore:
    """Return the core of a folded name: 北京大北农科技集团股份有限公司 → 大北农.

    The place is kept if the rest would say too little: 北京大学, 青岛银行.
    """
    text = _BRACKETS.sub("", folded).strip() or folded
    bare = _strip_endings(_LEGAL_FORM, text)
    is_short = bare == text and not _NAME_NEEDS_PLACE.search(text)
    if not _NAME_NEEDS_PLACE.search(bare):
        local = _PLACE_PREFIX.sub("", bare)
        bare = local if len(local) > 1 and not _SAYS_NO_NAME.fullmatch(local) else bare
        if not is_short:
            bare = _strip_endings(_TRADE, bare)
    whole = _PUNCTUATION.sub("", remove_invisible(folded))
    spoken = ""
    if (is_short or bare.endswith("集团") or text.endswith("集团")) and not _LEGAL_FORM_INSIDE.search(whole):
        said = _PUNCTUATION.sub("", _MARKET_MARKS.sub("", text))
        is_spoken = not said.isascii() and len(said) <= LONGEST_SPOKEN
        spoken = _strip_endings(_SPOKEN_ENDING, said) if is_spoken else ""
    return NameCore(_SEPARATORS.sub(" ", bare).strip(), is_short, whole, spoken)


def strip_legal_form(folded: str) -> str:
    """Return a folded name without its legal form: 大北农科技集团股份有限公司 → 大北农科技."""
    return _strip_endings(_LEGAL_FORM, folded)


def _strip_endings(ending: re.Pattern[str], text: str) -> str:
    """Remove the endings that the pattern `ending` matches, one by one, but leave at least two characters."""
    while len(shorter := ending.sub("", text)) > 1 and shorter != text:
        text = shorter
    return text
