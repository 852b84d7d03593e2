"""Cells that were copied from a web page: the words of the buttons beside a name or an address."""

from __future__ import annotations

import re

_SHOWN = r"(?:지도|약도|위치|길|로드\s?뷰|거리\s?뷰|상세|자세히|더|크게|홈페이지|사이트|누리집|정보|주소|전화|번호)"
_DONE = r"(?:\s?(?:정보|지도|위치|내용|페이지))?\s?(?:보기|찾기|복사|바로\s?가기|이동|열기|검색)"
_BUTTON = rf"(?:{_SHOWN}{_DONE}|바로\s?가기|새\s?창(?:\s?열기|으로\s?열기)?|더\s?보기|로드\s?뷰)"
_ALONE = r"(?:지도|약도|홈페이지|위치)"
"""What a button may be called without saying what it does: in brackets or on a line of its own."""
_END = re.compile(
    rf"(?<=\S)(?:[\s|·>]+{_BUTTON}|\s*[(\[<【]\s*(?:{_BUTTON}|{_ALONE})\s*[)\]>】]"
    rf"|\s*\n\s*{_ALONE}|(?<=[\d층호실)])\s+{_ALONE}|\s+홈페이지)\s*[>»▶→]?\s*$",
    re.IGNORECASE,
)
_LAST = frozenset("기도지치동색뷰창사열)]>】»▶→")
"""What such a button ends with: of most cells the last letter tells that there is none."""


def without_buttons(text: str) -> str:
    """A cell without the buttons behind it: "중앙로 1256 지도보기", "㈜한빛 [상세보기]"."""
    bare = text.rstrip()
    while bare[-1:] in _LAST and (found := _END.search(bare)):
        bare = bare[: found.start()].rstrip()
    return bare if len(bare) < len(text.rstrip()) else text
