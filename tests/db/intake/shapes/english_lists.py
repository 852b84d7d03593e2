"""Lists of foreign firms and of agreements as offices keep them in English. The firms are invented."""

from __future__ import annotations

from tests.db.intake.shapes.office_list import CASE, MAN, MOU, ORG, OfficeList

ENGLISH = (
    OfficeList(
        "exhibitors, one of them with an English name alone",
        """
        Booth No.|Company (KOR)|Company (ENG)|Country|Product Category|Main Exhibits
        A1|(주)보기로봇|SAMPLE ROBOTICS Co., Ltd.|Korea|Robotics|gripper
        A2|보기센서㈜|Sample Sensor Inc.|Korea|Sensor|LiDAR module
        A3||Sample Automation GmbH|Germany|Automation|Conveyor
        """,
        "lead-list",
        (1,),
        {
            "Company (KOR)": ORG + "name", "Company (ENG)": ORG + "name_en",
            "Product Category": ORG + "industry_name", "Main Exhibits": ORG + "products",
        },
        (2, 3, 4),
        {4: {ORG + "name": "Sample Automation GmbH"}},
        file_name="2026 Exhibitor List.xlsx",
    ),
    OfficeList(
        "a pipeline of foreign investors",
        """
        Foreign investor pipeline, as of 30 Jun 2025
        No.|Investor|Country|Sector|Contact person|E-mail|Project|Est. investment (USD mn)|New jobs|Preferred site|Stage|Next action|Due date|Owner
        1|Sample Bio AB|Sweden|Biotech|Karin Sample|k@sample.example|CDMO plant|45|150|Block 12|LOI signed|Send reply|30 Apr 2025|J. Sample
        2|Sample Robotics Ltd.|Singapore|Robotics|Wei Sample|w@robot.example|R&D centre|12.5|40|any|Site visit|Second visit|2025-07-02|J. Sample
        """,
        "cases",
        (2,),
        {
            "Investor": ORG + "name", "Country": ORG + "country", "Sector": ORG + "industry_name",
            "Contact person": MAN + "name", "E-mail": MAN + "email", "Project": CASE + "title",
            "Est. investment (USD mn)": CASE + "planned_investment",
            "New jobs": CASE + "planned_jobs", "Preferred site": CASE + "wanted_site",
            "Stage": CASE + "stage", "Next action": CASE + "next_step",
            "Due date": CASE + "next_step_on", "Owner": CASE + "officer",
        },
        (3, 4),
        {
            3: {
                CASE + "planned_investment": None, CASE + "planned_jobs": 150, CASE + "stage": "loi",
                CASE + "next_step_on": "2025-04-30",
            }
        },
        problems={3: CASE + "planned_investment"},
        as_of=None,
    ),
    OfficeList(
        "a register of agreements with a column of currencies",
        """
        Ref|Date signed|Counterparty|Type|Subject|Value|Currency|Valid until|Status|Remarks
        M-22-01|2022-05-30|Sample Energy AS|MOU|Hydrogen plant|20 million|USD|2 years|Active|
        M-23-07|2023-01-19|Sample Kogyo K.K.|LOI|Parts plant|3,000,000,000|JPY|2025-01-18|Withdrawn|letter of 2024-06-01
        M-24-02|2024-08-22|Sample Gen Co., Ltd.|MOU|Cell centre|KRW 35bn|||Expired|
        M-24-03|2024-09-22|Sample Cell Inc.|MOU|Cell centre|500,000,000|KRW||Active|
        M-24-04|2024-10-22|Sample Lab Inc.|MOU|Laboratory|12|EUR||Active|
        """,
        "agreements",
        (1,),
        {
            "Ref": MOU + "number", "Date signed": MOU + "signed_on", "Counterparty": ORG + "name",
            "Type": MOU + "kind", "Subject": MOU + "title", "Value": MOU + "amount",
            "Currency": MOU + "currency", "Valid until": MOU + "valid_until",
            "Status": MOU + "status", "Remarks": MOU + "note",
        },
        (2, 3, 4, 5, 6),
        {
            2: {
                MOU + "amount": None, MOU + "foreign_amount": 20_000_000, MOU + "currency": "USD",
                MOU + "valid_until": "2024-05-30", MOU + "status": "valid",
            },
            3: {MOU + "amount": None, MOU + "foreign_amount": 3_000_000_000, MOU + "kind": "loi"},
            4: {MOU + "amount": 35_000_000_000, MOU + "status": "lapsed"},
            5: {MOU + "amount": 500_000_000, MOU + "currency": None},
            6: {MOU + "amount": None, MOU + "foreign_amount": None},
        },
        problems={6: MOU + "amount"},
        sheet="MOU register",
    ),
    OfficeList(
        "agreements of cooperation with their terms",
        """
        MOU register
        No.|Partner|Country|Date of MOU|Field of cooperation|Validity|Contact|Status
        1|University of Sample|UK|2021-05-04|Joint research|3 years|Dr. Sample|In force
        2|Sample Institute|Luxembourg|2024-02-21|Branch|2 years|Ms. Sample|Expired
        """,
        "agreements",
        (2,),
        {
            "Partner": ORG + "name", "Date of MOU": MOU + "signed_on",
            "Field of cooperation": MOU + "terms", "Validity": MOU + "valid_until",
            "Contact": MAN + "name", "Status": MOU + "status",
        },
        (3, 4),
        {3: {MOU + "valid_until": "2024-05-04", MOU + "status": "valid"}},
    ),
    OfficeList(
        "deals in several currencies",
        """
        Deal name,Investor company,Origin,Status,Amount,CCY,Expected close,Account manager
        Sample plant,Sample Auto GmbH,Germany,Active,20000000,EUR,2026-03,Kim
        Sample lab,Sample Bio Inc.,USA,On hold,5500000,USD,2026-09,Lee
        Sample hall,Sample Hall Ltd.,Korea,Active,900000000,KRW,2026-10,Lee
        """.replace(",", "|"),
        "cases",
        (1,),
        {
            "Deal name": CASE + "title", "Investor company": ORG + "name", "Origin": ORG + "country",
            "Status": CASE + "state", "Amount": CASE + "planned_investment",
            "Expected close": CASE + "decision_on", "Account manager": CASE + "officer",
        },
        (2, 3, 4),
        {
            2: {CASE + "planned_investment": None, CASE + "state": "active"},
            3: {CASE + "planned_investment": None, CASE + "state": "on_hold"},
            4: {CASE + "planned_investment": 900_000_000},
        },
        problems={2: CASE + "planned_investment", 3: CASE + "planned_investment"},
    ),
    OfficeList(
        "the same money in dollars and in won",
        """
        외국인 투자협약 현황
        기업명|협약일|투자금액(백만불)|투자금액(억원)
        ㈜보기코리아|2024-03-05|30|410
        보기재팬(주)|2024.5.7|12|165
        """,
        "agreements",
        (2,),
        {"투자금액(백만불)": None, "투자금액(억원)": MOU + "amount"},
        (3, 4),
        {3: {MOU + "amount": 41_000_000_000, MOU + "foreign_amount": None}},
    ),
    OfficeList(
        "letters of intent in millions of dollars, one in won",
        """
        투자의향서(LOI) 접수 현황
        접수일|제출사|국적|투자의향액(백만불)|소요부지(평)
        2024. 1. 15.|Sample Biologics Inc.|미국|30|3,000
        2024. 3. 5.|㈜보기컨|한국|50억원|500
        """,
        "agreements",
        (2,),
        {"투자의향액(백만불)": MOU + "amount", "제출사": ORG + "name"},
        (3, 4),
        {
            3: {MOU + "amount": None, MOU + "foreign_amount": 30_000_000, MOU + "currency": "USD"},
            4: {MOU + "amount": 5_000_000_000, MOU + "foreign_amount": None},
        },
    ),
    OfficeList(
        "amounts in won of which some are dollars",
        """
        투자협약 체결 현황 (단위: 억원)
        기업명|협약일|투자금액|통화
        ㈜보기가나|2024. 3. 5.|120|KRW
        Sample Robotics Ltd.|2024. 4. 5.|12|USD
        """,
        "agreements",
        (2,),
        {"투자금액": MOU + "amount", "통화": MOU + "currency"},
        (3, 4),
        {3: {MOU + "amount": 12_000_000_000}, 4: {MOU + "amount": None}},
        problems={4: MOU + "amount"},
    ),
    OfficeList(
        "universities with addresses that end with the country",
        """
        University|Location|Homepage|Address|Representative_Phone|Region
        Bogi University|Busan|bogi.example.com|309 Bogi-ro, Nam-gu, Busan, Republic of Korea, 48434|051-663-4114|Busan
        Yesi National University|Jeonju|www.yesi.example.com|567 Yesi-daero, Jeonju, Republic of Korea|063-270-2114|Jeollabuk-do
        """,
        "organizations",
        (1,),
        {"University": ORG + "name", "Representative_Phone": ORG + "phone"},
        (2, 3),
        {3: {ORG + "address": "567 Yesi-daero, Jeonju, Republic of Korea", ORG + "address_lot": None}},
    ),
    OfficeList(
        "words for nothing in other languages, and a name that is a mark",
        """
        company name|country|homepage
        Bogi GmbH|Germany|www.bogi.example.com
        Yesi Publications Ltd.|NA|www.yesi.example.com
        ~||N/A
        """,
        "organizations",
        (1,),
        {"company name": ORG + "name", "country": ORG + "country"},
        (2, 3, 4),
        {3: {ORG + "country": None}, 4: {ORG + "name": None}},
    ),
    OfficeList(
        "a code beside a sector is that of the industry, and numbers nobody",
        """
        id|name|sector_code|sector|workers|address
        1001|㈜보기|22231|플라스틱 포대 제조업|36|고양시 덕양구 보기로 1
        1002|예시정밀|30320|차체 부품 제조업|16|고양시 일산동구 예시로 3
        """,
        "organizations",
        (1,),
        {
            "sector_code": ORG + "industry_code",
            "sector": ORG + "industry_name",
            "workers": ORG + "employees",
        },
        (2, 3),
    ),
)  # fmt: skip
