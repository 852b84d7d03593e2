"""How the titles of lists, of their sheets and of their files say what they list."""

from __future__ import annotations

import re

AGREEMENT_TITLE = re.compile(
    r"협약|협정|(?<![A-Za-z])agreements?(?![A-Za-z])|업무\s*제휴|제휴\s*(?:기관|현황)|MOU|LOI|의향서|투자\s*의향\s*(?:제출|접수)|양해각서|입주계약|분양계약",
    re.I,
)
CONTRACT_TITLE = re.compile(r"(?:분양|입주|매매|임대차?|임차|대부|공급|매각)\s*계약")
CASE_TITLE = re.compile(
    r"(?:투자|기업)\s*유치|유치\s*(?:대상|현황|실적|상황|추진|계획|활동)|투자\s*(?:건|상담|수요)|잠재\s*투자|발굴|투자\s*파이프라인|(?:이전|입주|투자)\s*(?:희망|의향|수요)"
    r"|pipeline|invest(?:ment|or)s?\s*(?:leads?|projects?|prospects?|inquir(?:y|ies))",
    re.I,
)
SUBSIDY_TITLE = re.compile(
    r"(?:보조금|장려금|지원금|인센티브|감면|융자금?|바우처|기금)\s*(?:지급|교부|지원|집행|정산|환수|신청|결정|내역|현황|실적|대장|목록|관리)"
)
"""Who was given money: a firm that has it is no case."""
VENTURE_TITLE = re.compile(
    r"벤처|이노비즈|메인비즈|경영혁신형|기술혁신형|확인기업|(?<!예비)(?<!예비 )(?<!예비\))사회적기업"
    r"|inno-?biz|main-?biz|venture[\s_-]*(?:list|compan|firm|certif)",
    re.I,
)
CHECK_TITLE = re.compile(r"이행\s*(?:상황|현황|점검|실적)|점검\s*결과")
CONCERN_TITLE = re.compile(
    r"SOS|신문고|불편|신고\s*(?:접수|처리)|애로|고충|건의|규제|민원|(?:현장|기업)\s*(?:방문|소통|간담)|방문"
)
TALK_TITLE = re.compile(
    r"방문|면담|접촉|활동|소통|간담|(?:상담|통화|미팅|콜)\s*(?:일지|일보|기록|대장|내역|결과|내용|현황|실적|로그|이력|경과)|일지"
)
INQUIRY_TITLE = re.compile(
    r"문의\s*(?:사항|내용)|(?:문의|상담\s*신청|상담)\s*(?:내역|목록|현황|접수|관리|리스트|예약)|inquir|consult|contact[\s_-]*us",
    re.I,
)
INQUIRED = re.compile(r"문의\s*(?:접수|내역|목록|대장|사항|관리)|inquir", re.I)
SITE_TITLE = re.compile(
    r"필지|용지|부지|토지\s*(?:조서|목록|대장)|시유지|공유재산|지식산업센터|(?:산업|농공)단지|공급\s*(?:대상|현황|계획)|분양\s*(?:현황|대상)|공실"
    r"|(?:매각|공급|분양|임대|대부)\s*(?:대상)?\s*(?:토지|물건|재산|부동산)|토지\s*(?:매각|공급|분양|임대)"
    r"|(?:매각|공급|분양|임대)\s*공고"
    r"|(?:입주|창업|보육|사무|연구|유휴)\s*공간|공간\s*(?:현황|목록|안내)|유휴\s*시설|폐교|집적\s*시설|공유\s*오피스|건축물\s*대장|건물\s*(?:현황|목록)|매물|공매|경매"
    r"|(?:전시장|전시홀|스튜디오|세트장|회의실|대관)\s*(?:시설|가동|임대)?\s*(?:현황|목록|안내)"
)
PROPOSED_GROUND = re.compile(
    r"(?:제안|후보|유휴|매각\s*희망|매도\s*희망)\s*(?:부지|토지|용지|대상지|지(?![가-힣]))|(?:부지|토지|용지)\s*(?:제안|매도|매각\s*의향)"
)
"""Ground that its owners, or others, offer for firms: whoever proposes it is no firm to be won."""
OF_TENANTS = re.compile(r"입주\s*(?:기업|업체|기관|사|자)")
"""Whoever sits somewhere: with the rooms, a list of tenants."""
TENANTS = re.compile(
    r"입주\s*(?:기업|업체|기관|사|자)?\s*(?:현황|명단|목록|명부|리스트|내역|관리|대장)"
    r"|(?:임대|임차|호실|층별)\s*(?:별)?\s*(?:현황|내역)|보육\s*기업"
)
FIRM_LIST = re.compile(
    r"(?:후보|대상|유망|참여|참가|입주|잠재|관심)\s*(?:기업|업체)"
    r"|(?:기업|업체|회사|법인|회원사|기관)\s*(?:명단|목록|리스트|현황|명부|list)"
    r"|(?:compan(?:y|ies)|corp(?:oration)?s?|firms?|exhibitors?)[\s_-]*(?:list|info)",
    re.I,
)
MEMBERS = re.compile(
    r"회원사|회원\s*(?:기업|업체|명단|목록|명부)|참가\s*(?:기업|업체|사)\s*(?:명단|목록|명부|리스트|현황)"
    r"|(?:member|exhibitor|participant)s?[\s_-]*(?:list|director)",
    re.I,
)
"""Firms that others list, and that the office looks through for prospects."""
PEOPLE_TITLE = re.compile(
    r"참석자|참석\s*(?:명단|명부|현황)|초청|초대|방문단|대표단|내빈|연락망|명함|주소록"
)
"""What lists people are made for, whether or not it says how to reach them."""


def closed_up(text: str) -> str:
    """A title without the blanks that spread its letters: "투 자 협 약" is 투자협약."""
    return re.sub(r"(?<=[가-힣])\s(?=[가-힣](?:\s|$))", "", text)
