"""The fields of a site that say what may be built on a plot and what stands there, as building
permits and registers (건축물대장) name them."""

from __future__ import annotations

from db.domain.fields import Field
from db.domain.kinds import Kind

BUILT = ("knowledge_centre", "cluster", "building")
"""Kinds of site that are whole buildings."""
_LIMIT = "필지는 지을 수 있는 한도, 건물은 지은 비율입니다."
_HOUSE = "building"

GROUND = (
    Field("zoning", "용도지역", "Zoning",
          synonyms=("용도지역명", "도시계획 용도지역", "토지 용도지역", "국토계획 용도지역", "주용도지역",
                    "용도지역지구", "용도지역·지구", "용도지역/지구", "용도지역 및 지구", "용도지역구분",
                    "용도지역 구분", "지역지구", "use district", "zoning district", "land use zone"),
          example="일반공업지역", source="국토의 계획 및 이용에 관한 법률 제36조"),
    Field("coverage_ratio", "건폐율", "Building coverage ratio", Kind.PERCENT,
          synonyms=("건폐률", "건폐율(%)", "법정건폐율", "허용건폐율", "계획건폐율", "최대건폐율", "상한건폐율",
                    "건폐율 한도", "건폐율 상한", "적용건폐율", "기준건폐율", "BCR", "coverage ratio",
                    "building coverage", "site coverage"),
          example="60%", source="건축법 제55조", help=_LIMIT),
    Field("floor_area_ratio", "용적률", "Floor area ratio", Kind.PERCENT,
          synonyms=("용적율", "용적률(%)", "법정용적률", "허용용적률", "계획용적률", "최대용적률", "상한용적률",
                    "용적률 한도", "용적률 상한", "적용용적률", "기준용적률", "FAR", "FAR(%)",
                    "floor space index", "plot ratio"),
          example="380%", source="건축법 제56조", help=_LIMIT),
)  # fmt: skip
"""What may be built on the ground, or is built on it."""

BUILDING = (
    Field("main_use", "주용도", "Main use", section=_HOUSE,
          synonyms=("주용도명", "주용도코드명", "주된용도", "주요용도", "건물용도", "건축물용도", "건축용도",
                    "건물 주용도", "건축물 주용도", "건축물의 용도", "건물의 용도", "건축물주용도명",
                    "주용도(건축물)", "building use", "use of building"),
          example="공장", source="건축법 시행령 별표 1"),
    Field("structure", "구조", "Structure", section=_HOUSE,
          synonyms=("주구조", "주구조명", "구조명", "건물구조", "건축구조", "건축물구조", "구조코드명", "구조형식",
                    "주요구조", "건축물 주구조", "건물의 구조", "구조종류", "구조구분", "building structure",
                    "structure type"),
          example="철근콘크리트구조", source="건축물대장의 기재 및 관리 등에 관한 규칙"),
    Field("gross_area", "연면적", "Gross floor area", Kind.AREA, section=_HOUSE,
          synonyms=("연면적(㎡)", "건축연면적", "연건축면적", "건물연면적", "건축물연면적", "총연면적", "연면적합계",
                    "연면적 계", "전체연면적", "연건평", "연면적(합계)", "건축물 연면적 합계", "GFA",
                    "total floor area", "gross building area"),
          example="36,716㎡", source="건축법 시행령 제119조제1항제4호",
          help="각 층 바닥면적을 모두 더한 것입니다. 대지면적은 면적에 적습니다."),
    Field("building_area", "건축면적", "Building area", Kind.AREA, section=_HOUSE,
          synonyms=("건축면적(㎡)", "건물건축면적", "건축물 건축면적", "건축면적 계", "건축면적합계", "총건축면적",
                    "전체건축면적", "건축면적(합계)", "공장건축면적", "수평투영면적", "건축물의 건축면적",
                    "건물 건축면적", "building footprint", "footprint", "footprint area"),
          example="2,500㎡", source="건축법 시행령 제119조제1항제2호"),
    Field("floors_above", "지상 층수", "Floors above ground", Kind.INTEGER, section=_HOUSE,
          synonyms=("지상층수", "지상층", "지상(층)", "최대지상층수", "최고지상층수", "지상최고층수", "지상최대층수",
                    "지상층수(층)", "건물층수(지상)", "층수(지상)", "최고층수", "최대층수", "floors", "stories",
                    "number of floors"),
          example="15", source="건축법 시행령 제119조제1항제9호"),
    Field("floors_below", "지하 층수", "Floors below ground", Kind.INTEGER, section=_HOUSE,
          synonyms=("지하층수", "지하층", "지하(층)", "최대지하층수", "최고지하층수", "지하최대층수", "지하최고층수",
                    "지하층수(층)", "건물층수(지하)", "층수(지하)", "지하층 수", "최저층수", "basement floors",
                    "basement levels", "floors underground"),
          example="2", source="건축법 시행령 제119조제1항제9호"),
    Field("permitted_on", "허가일", "Permitted", Kind.PARTIAL_DATE, section=_HOUSE,
          synonyms=("건축허가일", "허가일자", "건축허가일자", "허가연월일", "허가처리일", "건축허가처리일", "허가(신고)일",
                    "건축허가", "허가", "건축허가(신고)일", "허가·신고일", "건축신고일", "건축신고일자", "신고일", "신고일자",
                    "building permit date", "permit date"),
          example="2025. 1. 10.", source="건축법 제11조, 제14조",
          help="건축허가를 받은 날입니다. 건축신고로 짓는 건물은 신고일을 적습니다."),
    Field("started_on", "착공일", "Construction started", Kind.PARTIAL_DATE, section=_HOUSE,
          synonyms=("실제착공일", "실착공일", "실제착공일자", "착공일자", "공사착공일", "착공연월일", "착공년월",
                    "착공시기", "착공처리일", "착공신고처리일", "착공신고일", "착공신고일자", "착공",
                    "construction start", "groundbreaking date"),
          example="2025. 4. 20.", source="건축법 제21조"),
    Field("approved_on", "사용승인일", "Approved for use", Kind.PARTIAL_DATE, section=_HOUSE,
          synonyms=("사용승인일자", "사용승인연월일", "사용승인년월", "사용승인연도", "사용승인처리일", "사용승인",
                    "사용검사일", "준공일", "준공일자", "준공연도", "준공년도", "준공년월", "준공시기", "건축연도",
                    "completion date"),
          example="2026. 11. 30.", source="건축법 제22조",
          help="사용승인(준공)을 받은 날입니다. 예정일은 비고에 적습니다."),
)  # fmt: skip
"""What stands there: of whole buildings alone."""
