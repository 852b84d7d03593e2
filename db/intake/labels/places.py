"""Places that nobody is: parks, car parks, shelters, flats and what else a city keeps a list of. They are
no bodies and no ground that is offered, whatever address and telephone stands beside them."""

from __future__ import annotations

import re

from db.domain.cell_text import clean

_PLACE = re.compile(
    r"공원|녹지|주차장|정류[소장]|대피소|대피시설|구호소|피난처|(?:무더위|한파)쉼터|화장실|운동장|약수터|광장"
    r"|(?:전기차|전기자동차|급속|완속)충전(?:소|기)|보관소|보관대|흡연구역|보호구역|(?:민원)?발급기|제세동기|심장충격기"
    r"|cctv|와이파이|wifi|가로등|보안등|신호등|교량|육교|터널|지하차도|도로|하천|저수지|둘레길|산책로|등산로"
    r"|(?:^|전통|재래|도매|수산|농수산물|오일|5일)시장|해수욕장|관광(?:지|단지|명소)|유원지|문화재|문화유산|유적|소화전|제설함|비상급수시설|지하역사|지하철역|전철역|공동주택(?:단지)?|아파트(?:단지)?"
)
_ENDS = re.compile(rf"(?:{_PLACE.pattern})(?:명칭?|이름)?$", re.IGNORECASE)
_TOLD_OF_LISTS = re.compile(
    r"[\d_.\s()'’~-]+|설치|운영|지정|이용|시간|장소|및|현황|목록|명단|명부|리스트|위치|표준데이터|데이터|정보|기준|전국|csv$|xlsx?$|ods$",
    re.IGNORECASE,
)


def is_place(noun: str) -> bool:
    """Whether a label or a name ends as those of such places do: 공원명, 정발산역 지하역사."""
    return _ENDS.search(clean(noun).replace(" ", "")) is not None


def places_listed(title: str) -> str:
    """The noun of such places that a title or a file's name says it lists: 주차장 of
    전국주차장정보표준데이터; "" for any other list."""
    noun = _TOLD_OF_LISTS.sub("", clean(title).replace("·", ""))
    return noun if is_place(noun) else ""
