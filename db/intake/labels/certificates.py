"""How the labels of a certificate are built: 벤처확인서 유효기간 만료일."""

from __future__ import annotations

from db.intake.labels.rules import DAY, rule

_CERTIFIABLE = ("organizations", "venture-list", "lead-list")

_CERTIFIED = "(?:벤처|벤처기업|이노비즈|메인비즈|innobiz|mainbiz|기업|최근|현재)*"

RULES = (
    rule("certificate.number", f"(?=.*(?:확인|인증|지정|발급|벤처)){_CERTIFIED}"
         "(?:확인|인증|지정)*(?:서)?(?:일련|발급)?(?:번호|no)", 0.88, _CERTIFIABLE),
    rule("certificate.confirmed_on", f"{_CERTIFIED}(?:확인|인증|지정|선정|발급)(?:서)?(?:발급)?(?:{DAY})", 0.86,
         _CERTIFIABLE),
    rule("certificate.confirmed_on", f"최초(?:확인|인증|지정)(?:{DAY})", 0.7, _CERTIFIABLE),
    rule("certificate.valid_from", f"{_CERTIFIED}(?:유효|인증|확인|확인서|인증서|유효기간)*(?:기간)?"
         "(?:시작|개시)(?:일|일자)?", 0.88, _CERTIFIABLE),
    rule("certificate.valid_until", f"{_CERTIFIED}(?:유효|인증|확인|지정|확인서|인증서|유효기간|유효기한)*"
         "(?:기간|기한)?(?:만료|종료)(?:일|일자|예정일)?", 0.88, _CERTIFIABLE),
    rule("certificate.valid_until", f"{_CERTIFIED}(?:인증|확인|확인서|인증서)?(?:유효)(?:기간|기한)", 0.86,
         _CERTIFIABLE),
    rule("certificate.valid_until", f"{_CERTIFIED}(?:인증|확인|지정)(?:서)?기간", 0.84, _CERTIFIABLE),
    rule("certificate.issuer", f"{_CERTIFIED}(?:확인|인증|지정|평가|발급|심사)기관(?:명)?|(?:확인|인증|발급)처", 0.88,
         _CERTIFIABLE),
    rule("certificate.kind", f"{_CERTIFIED}벤처(?:기업|확인)*유형(?:명)?", 0.96, _CERTIFIABLE),
    rule("certificate.kind", "(?:벤처)?(?:확인|인증)(?:유형|구분|종류|명)(?:명)?|벤처(?:기업)?구분", 0.68,
         _CERTIFIABLE),
    rule("certificate.kind", "venture(?:company|firm|cert(?:ificate|ification)?)?(?:type|category)", 0.9,
         _CERTIFIABLE),
    rule("certificate.renewal", "(?:확인|인증|지정)구분|신규(?:갱신|재인증|재지정|연장)(?:구분|여부)?", 0.82,
         _CERTIFIABLE),
    rule("certificate.renewal", "신규_?재확인(?:구분|여부|코드)?", 0.9, _CERTIFIABLE),
)  # fmt: skip
