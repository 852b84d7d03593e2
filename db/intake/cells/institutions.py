"""How the names of institutions end, which have no legal form in them."""

from __future__ import annotations

import re

_INSTITUTION = re.compile(
    r"(?:병원|의원|한의원|의료원|약국|보건소|대학교|대학|학교|연구원|연구소|센터|협회|진흥원|공사|공단|재단|은행"
    r"|복지관|요양원|경로당|어린이집|유치원|도서관|박물관|미술관|교육원|훈련원|학원|교습소|문화원|체육관|극장|공연장"
    r"|우체국|우편취급국|지점|출장소|새마을금고|신협|농협|수협|축협|소방서|경찰서|파출소|지구대|세무서|시청|구청|의회"
    r"|회의소|학회|협의회|연맹|진흥회|협력단|테크노파크|기술원|과학원|평가원|정보원|관리원|개발원|연수원|보건지소|진료소|치과|안과|내과|외과"
    r"|상담소|쉼터|공동생활가정|작업장|사무소|조합|연합회|지회|지부|호텔|마트|주유소|충전소|농장)$"
)


def ends_as_institution(name: str) -> bool:
    """Whether a name ends as those of institutions do: 보기대학교, 예시진흥원."""
    return bool(_INSTITUTION.search(name.strip()))
