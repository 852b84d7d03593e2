"""How the labels of a firm are built: 입주업체명, 현종업원합계, 주된 사무소 소재지."""

from __future__ import annotations

from db.intake.labels.rules import DAY, FIRMS_ALONE, OWN, PLANS, rule

_ROLE = (
    "참여|참가|입주|대상|신청|선정|수혜|지원|추천|유망|확인|인증|피인증|회원|출품|투자|유치|이전|협약|체결"
    "|관내|소속|해당|보육|졸업|우수|벤처|외투|국내|해외|희망|의향|상담|방문|수출|육성|등록|수요|후보"
    "|정식|발굴|제조|중소|생산|한글|국문|지정|수상|건립|관리사무소|관리|잠재|선도|유력|핵심|주요|면담|추진|이주"
    "|전시|도입|수요|보유|진출|신설|증설|입점|피투자|낙찰|고용|채용|구인|유턴|복귀"
    "|판매|배출|취급|수입|허가|인증받은|관심|접촉|타[깃겟]|임차|점유|사용|강소|중견|소부장|뿌리|바이오|의료"
    "|스타트업|창업|예비|mou|loi|제출|의향서"
)
ANOTHERS = (
    "모기업|자회사|계열|시공|설계|감리|시행|관리|위탁|운영|추천|평가|보증|거래|협력|경쟁|관계|발주|용역|납품|공급"
    "|원청|하청|지주|대행|주관|보험|증권|컨설팅|배우자|대표|담당|은행|영문|약칭|구분|이전회사|전직장|연계|모회사"
    "|(?:신고|접수|관할|인허가|허가|등록|소관|처분)기관"
)
"""Firms that stand beside the one a list is about."""
_PLACE = (
    "현|현지|현재|주|대표|사무국|가맹본부|가맹본사|본사|본점|본원|본부|주사무소|주된사무소|주된|영업소|영업장|사무소|사무실|한국|국내"
    f"|등기|등기상|등기부상|영업|사업|창고|매장|농장|작업장|{OWN}"
)
_BODIES = (
    "어린이집|유치원|학교|대학교?|대학원|학원|교습소|독서실|도서관|박물관|미술관|문화원|공연장|영화관|극장"
    "|체육관|수영장"
    "|보건기관|복지기관|돌봄기관|금융기관|공공기관|문화기관|교육기관|연구기관|검진기관|검사기관|시험기관|상담기관"
    "|병원|의원|한의원|의료기관|요양기관|요양원|조리원|보건소|약국|장례식장|예식장|복지관|복지센터|복지시설|요양시설"
    "|사무소|중개업소|정비소|정비업소|세차장|주유소|충전소|판매소|판매점|대리점|직매장|매장|점포|가게|상점|마트|백화점"
    "|식당|음식점|카페|제과점|호텔|숙박업소|펜션|골프장|야영장|캠핑장|미용실|이용원|목욕장|세탁소|안경원|기공소"
    "|연구소|연구원|교육원|훈련원|훈련기관|진흥원|개발원|재단|공단|출판사|신문사|방송사|여행사|운송사"
    "|농장|목장|공방|양조장|발전소|사업소|영업소|상영관|대여점|가맹점|서점|작업장|보호시설|자활센터|보육센터|지원센터"
    "|[가-힣]{2,6}(?:증진|상담|안심|검진|돌봄|치료|훈련|학습)센터"
)
"""What a body is called that is no firm: its name stands under 학원명, 약국 명칭."""
_OF_A_HOUSE = "처리|정화|저장|주차|소방|승강|난방|냉방|전기|통신|급수|배수|환기|피난|부속|기계|조경"
"""What a house has and no body is: 하수처리시설명 in a list of buildings."""
_NOT_ITSELF = "자사무소|관할|인근|주변|출신|졸업|배정|교육지원|설치장소|소속"
_NOT_OF_IT = "허용|권장|배치|제한|가능|지정|대상|자격|희망|유치|입주|금지|제외|관련|전|이전"
"""Industries of a place or of a plan, not the one of a firm."""
_WHOLE_NUMBER = (
    "수|현원|현인원|인원|인원수|합계|현황|총수|총계|총원|규모|계|수계|수합계|수총계|인원계"
)
_THINGS = "품|품목|제품|생산품|생산물|취급품|제품군|아이템|서비스|솔루션|상품|식품|물품"

RULES = (
    rule("organization.name", f"(?:{_ROLE})*(?:기업체?|업체|회사|법인|사업체|업소|사업장|회원사|제조사|상호)"
         "(?:명|이름|명칭|상호)?", 0.88),
    rule("organization.name", f"(?!.*(?:{ANOTHERS})).{{1,8}}(?:기업|업체|회사|법인|단체)명칭?", 0.84),
    rule("organization.name", "(?:입주|회원|보육|졸업)기관", 0.84),
    rule("organization.name", "(?:주관|수행)(?:기업|업체)(?:명)?|(?:수행|참여|참가)기관", 0.78, FIRMS_ALONE),
    rule("organization.name", "(?:대학|산학)?기술지주(?:회사)?(?:명)?", 0.86),
    rule("organization.name", "(?:초등|중|고등|초중등|대)?학교|대학|병원|의료기관|연구기관|연구원|협회|도서관", 0.74,
         FIRMS_ALONE),
    rule("organization.name", "(?:(?:벤처)?투자사|벤처캐피탈|액셀러레이터|운용사)(?:명)?", 0.72, FIRMS_ALONE),
    rule("organization.name", "사업(?:주체|자)(?:상호명?|명칭?)", 0.84),
    rule("organization.name", f"(?!.*(?:{ANOTHERS}|보조|입찰|시행)).{{1,6}}사업자명칭?", 0.82, FIRMS_ALONE),
    rule("organization.name", "(?:(?:지방|민간|국고|하위)?보조(?:금|사업)?|지원|수혜|교부)"
         "(?:사업자|대상자|수급자|단체|법인)(?:명|명칭)?", 0.84, FIRMS_ALONE),
    rule("organization.name", "스타트업(?:명|기업|기업명)?|수분양자(?:명)?|외국인투자기업", 0.84),
    rule("organization.name", "(?:거래처|고객사|협력사|파트너사|제휴사)(?:명)?", 0.76, FIRMS_ALONE),
    rule("organization.name", "(?:입주|참가|참여|출품|협약|회원|전시|보육|제출|신청|지원|선정)사(?:명)?", 0.86),
    rule("organization.name", "(?:투자|유치)사(?:명)?", 0.8, ("agreements",)),
    rule("organization.name", "(?:입주|입점)사명칭?|입점사|조직명|창업팀(?:명)?", 0.78),
    rule("organization.name", "임차[인자](?:명|상호)?|입주자(?:명|상호)?", 0.84, ("occupancies",)),
    rule("organization.name", "(?:기업체?|업체|회사|법인|기관|단체|상호){2,3}(?:명|명칭)?|상호및법인명", 0.88),
    rule("organization.name", "(?:협약|참여|참가|입주|대상|신청|회원|소속|관내|이전|연구|협동|사회적협동)?"
         "(?:기관|단체|조합|협회)"
         "(?:명|이름|명칭)", 0.86),
    rule("organization.name", "(?:공장|시설|은행지점)명칭?", 0.8),
    rule("organization.name", f"(?!.*(?:{ANOTHERS}|설치|부대|수용|보유|입주|{_OF_A_HOUSE})).{{1,4}}시설명칭?",
         0.78, FIRMS_ALONE),
    rule("organization.name", "(?:문화|전시|예술)?(?:공간|장소)명칭?", 0.76, FIRMS_ALONE),
    rule("organization.name", f"(?!.*(?:{ANOTHERS}|{_NOT_ITSELF})).{{0,6}}(?:{_BODIES})(?:명칭?|이름)", 0.8),
    rule("organization.name", "(?:한글)?종목명", 0.8),
    rule("organization.name", "(?:한글)?종목(?:약|단축)명", 0.78),
    rule("organization.name_en", "영문종목명", 0.78),
    rule("organization.name", f"(?:정식|공식|등기(?:부)?상?)(?:{OWN})?(?:명칭|상호명?|명|이름)", 0.88),
    rule("organization.name", "투자자(?:명)?", 0.75),
    rule("organization.name", "(?:공급|협력|거래)(?:업체|기업|처)명", 0.7),
    rule("organization.name_en", f"영[문어](?:정식)?(?:{OWN})?(?:명|이름|명칭|상호|상호명)", 0.92),
    rule("organization.name_en", f"(?:{OWN}|상호)영[문어](?:명|이름|명칭|상호)?", 0.92),
    rule("organization.representatives",
         f"(?:한국|국내|공동|각자|현|도입|참여|신청|입주|선정|청년|여성|{OWN})*(?:대표(?:자|인|이사|원장|회장|사원|님)?|기관장|단체장|원장|병원장"
         "|이사장|협회장|조합장|학교장|회장|사장|총장|학장|ceo|사업주|경영자"
         "|법인대표자|점주|업주|영업주|경영주)(?:명|성명|이름|성함|name)?", 0.88),
    rule("organization.representatives", "대표(?:약사|건축사|의사|변호사|세무사|회계사|노무사|기술사)(?:명|성명)?",
         0.84),
    rule("organization.representatives", "(?:회장|이사장|원장|총장|대표이사|대표){2}(?:명|성명)?", 0.84, FIRMS_ALONE),
    rule("organization.representatives", "(?:운영|영업|개설|설립)자(?:명|성명)?|소장(?:명)?", 0.76, FIRMS_ALONE),
    rule("organization.representatives", "(?:개업공인중개사|중개업자|건축사)(?:명|성명)|공방주(?:명)?",
         0.8, FIRMS_ALONE),
    rule("organization.representatives",
         "(?:센터|연구소|연구원|병원|의료원|시설|관|지점|지부|도서관|복지관|사무소|법인|교)장(?:명|성명)?",
         0.8, FIRMS_ALONE),
    rule("organization.representatives", "representatives?|(?:대표이사|대표자|대표|ceo){2}", 0.88),
    rule("organization.address",
         f"(?:{_PLACE})*(?:소재지|주소|주소지|소재지주소|(?:소재지)?도로명(?:상세|전체)?주소)", 0.88),
    rule("organization.address", "(?:기업부설)?연구소(?:소재지|주소)", 0.8, FIRMS_ALONE),
    rule("organization.products", "(?:주요|주력|핵심)?사업(?:분야|영역)", 0.7, FIRMS_ALONE),
    rule("organization.address", "본[사점]소재|소재|본점|주사무소|주된사무소|(?:새|신|기본|전체|입주)주소", 0.84),
    rule("organization.address", f"(?:현|현재|주|본사|본점|공장|{OWN})+(?:위치|사업장)", 0.84),
    rule("organization.address", "(?:이전)?전소재지|(?:기존|종전)(?:소재지|주소|위치)", 0.76, ("cases",)),
    rule("organization.address", f"이전후(?:{_PLACE})*(?:소재지|주소|주소지|위치)", 0.84, FIRMS_ALONE),
    rule("organization.address", "사업장|영업장|공장|사무소|도로명", 0.72, FIRMS_ALONE),
    rule("organization.address", "상세주소|주소상세|나머지주소|세부주소", 0.76),
    rule("organization.address_lot",
         f"(?:{_PLACE}|구)*(?:소재지)?(?:지번(?:상세|전체)?(?:주소|소재지)|번지)|소재지번", 0.9),
    rule("organization.employees",
         f"(?:현|현재|총|전체|상시|상용|상근|국내|본사|재직|{OWN})*(?:종업원?|직원|근로자|임직원|종사자|종사원|근무자"
         "|고용자|사원"
         f"|상시인원|재직인원|재직자)(?:{_WHOLE_NUMBER})?", 0.9),
    rule("organization.employees", "(?:현|현재|총|전체|상시|보유|고용)*인력(?:수|현황|규모|인원)|인원현황", 0.82),
    rule("organization.employees", "(?:현|현재|총|전체|상시)*고용인원(?:수|현황|계|합계)?", 0.82, FIRMS_ALONE),
    rule("organization.employees", "고용(?:규모|인력)", 0.8, FIRMS_ALONE),
    rule("organization.employees", "(?:현|현재|상시)+고용(?:인원)?(?:수|현황)?", 0.88),
    rule("organization.employees", "(?:상시|상용)?고용(?:근로자|인)(?:수|인원)|(?:종사|근로)인원(?:수)?", 0.84,
         FIRMS_ALONE),
    rule("organization.employees", "현원|(?:현|현재|상근|상주|근무)인원(?:수)?", 0.82),
    rule("organization.employees", "(?:총|전체)인원(?:수)?|총원", 0.76, FIRMS_ALONE),
    rule("organization.employees", "인원수", 0.62, FIRMS_ALONE),
    rule("organization.employees", "(?:총|전체|상시|상용|상근|정규)+인력", 0.8, FIRMS_ALONE),
    rule("organization.employees", "(?:(?:국민연금|고용보험|4대보험|사회보험)가입|(?:고용보험)?피보험)자(?:수|현황)",
         0.82, FIRMS_ALONE),
    rule("organization.employees", "(?:numberof|noof)?(?:employees|empl|staff)", 0.88),
    rule("organization.phone",
         f"(?:대표|사무국|사무실|사무소|본사|유선|일반|직장|연락|전화|소재지|{OWN})*"
         "(?:전화|전화번호|연락처|유선번호|tel)(?:번호)?1?",
         0.86),
    rule("organization.phone", f"(?:대표|{OWN}|고객)?(?:문의처|문의전화|문의전화번호|연락번호"
         "|(?:상담|안내)전화(?:번호)?)"
         f"|(?:{OWN}|사무실)번호|(?:office|company|main)?(?:tel|telephone|phone)(?:no|number)"
         "|유선|고객센터|(?:ir|공시)(?:문의|담당|담당자|팀|부서)*(?:전화|전화번호|연락처|번호|문의)", 0.8, FIRMS_ALONE),
    rule("organization.business_number", "사업자(?:등록)?(?:증)?(?:번호|no|넘버)|등록번호사업자|사업자(?:등록)?",
         0.9),
    rule("organization.corporate_number", "법인(?:등기|등록)(?:번호|no)", 0.9),
    rule("organization.industry_name",
         "(?=.*(?:업종|업태))(?:주|관련|소속|주된|주요|주력|주영위|영위|대표|세부|해당|사업|신청|입주|투자"
         "|유치|희망|전문|제조|취급|허가|인허가|면허|등록|신고|영업)*"
         "(?:업종|업태|종목|및)+(?:명|명칭|분류|구분|내용|현황|분야|상세|세부|형태|종류)*", 0.88),
    rule("organization.industry_name", "(?:한국)?표준산업분류", 0.7),
    rule("organization.industry_name",
         "(?:주|주요|관련)?(?:업종|업태|사업분야)(?:및)?(?:주요|주)?(?:품목|생산품|제품|아이템|사업내용)", 0.84),
    rule("organization.industry_name", f"(?!.*(?:{_NOT_OF_IT})).{{1,4}}업종(?:명)?", 0.78, FIRMS_ALONE),
    rule("organization.industry_name", "표준산업|business|(?:영업|사업)(?:의)?종[류별]|장르", 0.78, FIRMS_ALONE),
    *(
        rule("organization.industry_name",
             f"(?:(?:한국)?(?:표준)?산업(?:분류)?(?:\\d+차)?|(?:상권)?업종|업태)?(?:분류)?{level}분류"
             "(?:명|명칭)?", sure)
        for level, sure in (("대", 0.8), ("중", 0.82), ("소", 0.84), ("세", 0.86), ("세세", 0.88))
    ),
    rule("organization.industry_name", "(?:산업|사업|업종|주력|주요|기술|기업|영위|특화|전시|참가|입주)+분야"
         "(?:명|구분)?", 0.84),
    rule("organization.industry_name", "(?:(?:주요|중점)?연구|전문|창업|제조|개발|활동|진출|교습|세부)분야(?:명|구분)?"
         "|분야(?:명|구분)",
         0.84, FIRMS_ALONE),
    rule("organization.industry_name", "(?:투자|유치)분야", 0.78),
    rule("organization.industry_name",
         "(?:주력|주|해당|영위)산업|산업(?:군|구분|유형|종류|업종)|섹터|(?:표준)?산업(?:분류)?명"
         "|(?:표준)?산업분류(?:명칭|구분)", 0.84),
    rule("organization.industry_name", f"(?:주|대표|{OWN})?업종코드명", 0.9),
    rule("organization.industry_code",
         "(?:한국|표준|주|주요|대표|입주|유치|희망|영위|공장)*"
         "(?:산업|산업분류|업종|ksic|세세분류)(?:분류)?(?:코드|code|번호|코드번호)", 0.9),
    rule("organization.products",
         f"(?:주|주요|주력|핵심|대표|취급|생산|전시|출품|참가|판매|보유|수출|가공|제조|재배|전문|전문기업|거래|납품)+"
         f"(?:생산|취급|및)*(?:{_THINGS})+"
         "(?:명|군)?|제품명", 0.87),
    rule("organization.products",
         "(?:주요|주력|대표|취급|핵심|보유|생산)?(?:제품|생산품|품목|상품|기술|서비스)(?:및|또는)?"
         "(?:제품|서비스|품목|기술|솔루션)(?:명|내용)?"
         "|(?:창업|사업)?아이템(?:명)?|제품군", 0.84),
    rule("organization.products", "(?:주|주된|주요|대표|주력)(?:음식|메뉴|요리|작품?)(?:명)?|진료과목?"
         "|교습과[정목]|(?:제품|생산품|품목|상품)(?:종류|유형|구분)", 0.78, FIRMS_ALONE),
    rule("organization.products", "주(?:요|력)(?!.*(?:수출|거래|고객)).{1,5}(?:제품|품목|생산품)(?:명)?", 0.8),
    rule("organization.products", "품목(?:명|군)?|품명|(?:직접생산|제조|인증|확인|지정|허가)+(?:품목|제품|품)(?:명)?"
         "|생산(?:물|내용|내역)"
         "|(?:주요)?서비스(?:명|내용)?|솔루션(?:명)?|제품|상품", 0.8,
         FIRMS_ALONE),
    rule("organization.name", "(?:한글|국문)(?:명|명칭|상호|회사명|기업명)", 0.84, FIRMS_ALONE),
    rule("organization.products", "(?:주력|주된|핵심)사업(?:분야)?", 0.8),
    rule("organization.products", "(?:한줄|기업|회사|사업|한줄기업)?소개|주(?:요)?업무", 0.74, FIRMS_ALONE),
    rule("organization.employees", "(?:고용|직원수?|인원)(?:국민연금|고용보험|4대보험)", 0.84, FIRMS_ALONE),
    rule("organization.products", "(?:주|주된|주력|핵심)(?:목적)?사업(?:내용)?|상품명|영업내용"
         "|(?:주요|대표)콘텐츠|제공서비스", 0.8, FIRMS_ALONE),
    rule("organization.products", "(?:주요|주력|영위|수행)?(?:사업|제품)(?:내역|내용|영역|개요|소개)", 0.8,
         FIRMS_ALONE),
    rule("organization.products", "(?:주요|주력|핵심|대표|보유|원천|전략)+기술(?:명|내용|현황)?", 0.86),
    rule("organization.note", "(?:기업|회사|업체|상세|기관)?설명", 0.72, FIRMS_ALONE),
    rule("organization.founded",
         f"(?:최초|{OWN})?(?:설립|창립|창설|창업|개업|개원|개소|개설|개교|개관|개점|사업개시)+"
         f"(?:등기)?(?:{DAY}|시기|년)", 0.9),
    rule("organization.founded", "설립|창립|개업", 0.75),
    rule("organization.founded", "(?:est(?:ablished)?|founded|founding|foundation)(?:in|on|year|date|yr)?"
         "|(?:year|date)(?:of)?(?:est|established|establishment|founded|foundation|incorporation)", 0.86),
    rule("organization.revenue",
         "(?:총|연|연간|작년|최근|최종|전년|전년도|직전|직전년도|직전연도|직전사업연도|최근년도|최근연도|결산|결산기)*"
         "매출(?:액|금액|총액|규모|현황|실적)?|(?:annual)?(?:revenue|sales)(?:krw|won)?", 0.86),
    rule("organization.capital", "(?:납입|등기|등기상|현|법인|현재|최근|결산|설립)*자본금"
         "(?:액|총액|규모|현황)?|capital", 0.9),
    rule("organization.email",
         f"(?:대표|공식|대외|사무국|홍보|민원|고객|고객센터|문의|상담|안내|{OWN})+"
         "(?:문의)?(?:이메일|e?메일|e?mail|전자우편|전자메일)(?:주소|id)?1?", 0.92),
    rule("organization.email", "(?:이메일|e?메일|전자우편|전자메일|e?mail)(?:주소|address|id)?1?"
         "|(?:company|office|general|contact|info)e?mail(?:address)?", 0.9, FIRMS_ALONE),
    rule("organization.website",
         f"(?:공식|운영|{OWN})?(?:홈페이지|홈피|누리집|웹사이트|웹페이지|사이트|웹|인터넷|url|web)(?:주소|url)?", 0.9),
    rule("organization.website", "(?:운영중인|운영|보유|자사|자체|회사|기업)*(?:홈페이지|쇼핑몰|온라인몰|웹사이트)"
         "(?:및|또는|혹은)?(?:홈페이지|쇼핑몰|온라인몰|sns|블로그)?(?:url|주소|링크)?", 0.82, FIRMS_ALONE),
    rule("organization.website", "(?:인터넷)?도메인(?:주소)?|(?:온라인|쇼핑몰|온라인몰)주소", 0.76, FIRMS_ALONE),
    rule("organization.country", "(?:본사|소속|소재|투자|외투|투자자|외국인투자)(?:국가|국적|국)(?:명)?|모국", 0.85),
    rule("organization.region",
         "(?:본사|소재지?|기업|관할|소속)*지역(?:구분)?|(?:광역|기초)(?:시도|지자체|자치단체)(?:명)?"
         "|소재(?:시도|시군구?)|"
         "(?:본사|소재지)?(?:시도|시군구?|시도시군구?|행정구역)(?:명|구분)?"
         "|(?:관할|소재)(?:시군구?|구군)(?:명)?|자치구(?:명)?"
         "|구명|구군(?:명)?|시구(?:명)?|권역명|(?:지방)?자치단체(?:명)?|지자체(?:명)?",
         0.84),
    rule("organization.org_type",
         "(?:기업|업체|회사|기관|법인|사업체)(?:형태|유형|분류|구분|종류|성격)(?:구분)?", 0.9,
         (*FIRMS_ALONE, *PLANS)),
)  # fmt: skip
