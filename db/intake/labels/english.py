"""How English lists of investors and of agreements word their labels: Est. investment, Next action."""

from __future__ import annotations

from db.intake.labels.rules import FIRMS, FIRMS_ALONE, PLANS, rule

_CASES = ("cases",)
_AGREEMENTS = ("agreements",)
_MEANT = "est|estd|estimated|planned|expected|proposed|projected|potential|target|total|intended"
_WHERE = "site|location|region|area|city|land|zone"
_FIRM = "company|firm|corporate|corporation|entity"
_INVESTOR = "investor|client|prospect"
_JOBS = (
    f"(?:{_MEANT}|new|direct|local|agreed)*(?:jobs?|hires?|hiring|jobcreation|newjobs)"
    "(?:created|creation|plan|tobecreated)?|(?:noof|numberof)jobs"
)
_PAPER = "mou|agreement|contract"

_PLACES = "complex|park|site|plot|parcel|building|center|centre|lot|land|zone|space"
_SITES = ("sites",)

RULES = (
    rule("site.name", f"(?:industrial|business|technology)?(?:{_PLACES}|unit|room|suite)(?:name|no|number|id)",
         0.86, _SITES),
    rule("site.address", "(?:site|full|street|road)?(?:location|address)", 0.84, _SITES),
    rule("site.area", f"(?:total|gross|land|{_PLACES})+(?:area|size)(?:sqm|m2)?|area(?:sqm|m2)", 0.84, _SITES),
    rule("site.area", "(?:available|vacant|remaining|unsold)(?:land)?(?:area|size)(?:sqm|m2)?", 0.78, _SITES),
    rule("site.price", "(?:unit|sale|land|asking|supply)?price(?:per)?(?:sqm|m2|squaremeter|unit)?", 0.84, _SITES),
    rule("site.status", "(?:supply|sale|sales|availability|vacancy)?(?:status|availability)", 0.84, _SITES),
    rule("site.permitted_industries", "(?:allowed|permitted|target|eligible|preferred)"
         "(?:industr(?:y|ies)|business(?:es)?|sectors?|uses?)", 0.86, _SITES),
    rule("site.planned_on", "available(?:from|date|on)|(?:supply|availability|movein)date", 0.84, _SITES),
    rule("organization.name", f"(?:foreign|potential|prospective|target|lead)?(?:{_INVESTOR})s?(?:name|company)?",
         0.86, FIRMS),
    rule("organization.name", f"(?:{_INVESTOR}|foreign|parent|applicant)?(?:{_FIRM})(?:name)?", 0.86, FIRMS),
    rule("organization.name", "organi[sz]ation(?:name)?|affiliation", 0.86, FIRMS),
    rule("organization.name", "(?:exhibitor|participant|vendor|supplier|manufacturer|start-?up|tenant)s?(?:name)?",
         0.8, FIRMS_ALONE),
    rule("organization.name", "(?:universit(?:y|ies)|college|school|hospital|clinic|institut(?:e|ion))(?:name)?", 0.76,
         FIRMS_ALONE),
    rule("organization.representatives", "(?:co-?)?founders?(?:ceo)?(?:name)?|ceo(?:and)?(?:co-?)?founders?", 0.82,
         FIRMS_ALONE),
    rule("organization.name", f"(?:name)?of(?:the)?(?:{_FIRM}|investor)|nameof(?:the)?(?:{_FIRM}|investor)",
         0.86, FIRMS),
    rule("organization.name", "(?:mou|agreement|other|signing|contracting)?(?:partner|part(?:y|ies)|signator(?:y|ies))"
         "(?:name|organi[sz]ation|company|institution)?|counterpart(?:y|ies)?(?:name)?", 0.84, _AGREEMENTS),
    rule("organization.address", "hq|headquarters?|head(?:office|quarter)(?:location|address)?", 0.84, FIRMS),
    rule("organization.country", "(?:home|hq|investor)?country(?:oforigin|region)?|nation(?:ality)?|origin"
         "|headquarterscountry",
         0.88, FIRMS),
    rule("organization.industry_name", "(?:business|industry|industrial|main|target|primary)?(?:sector|industry)s?"
         "(?:name|field)?|(?:business|industry)(?:area|field|type)|(?:line|type|field)ofbusiness", 0.86, FIRMS),
    rule("organization.industry_code", "(?:business|industry|industrial|main|primary)?(?:sector|industry|ksic)code",
         0.88, FIRMS),
    rule("organization.products", "(?:main|key|core|major)?(?:products?(?:name)?|services?|items?|technolog(?:y|ies))"
         "(?:and|or)?(?:services?|products?)?", 0.84, FIRMS_ALONE),
    rule("organization.products", "(?:main|key)?(?:exhibits?|exhibit(?:ed)?(?:items?|products?))", 0.82, FIRMS_ALONE),
    rule("organization.region", "province|prefecture|state", 0.84, FIRMS_ALONE),
    rule("organization.industry_name", "products?categor(?:y|ies)", 0.76, FIRMS_ALONE),
    rule("case.title", "(?:investment|fdi)?(?:projects?|deals?|opportunit(?:y|ies))(?:name|title)?", 0.86, _CASES),
    rule("agreement.title", "(?:mou|agreement|project)(?:name|title)|subject(?:matter)?", 0.8, _AGREEMENTS),
    rule("case.planned_investment", f"(?:{_MEANT})*(?:capital)?(?:investment|capex|fdi)"
         "(?:amount|size|value|volume|plan|total)?", 0.88, _CASES),
    rule("agreement.amount", f"(?:{_MEANT}|agreed|committed|{_PAPER}|deal)*(?:investment|capex|value|amount)"
         "(?:amount|size|value)?", 0.86, _AGREEMENTS),
    rule("case.planned_investment", f"(?:{_MEANT})+(?:amount|value)|(?:deal|investment)(?:amount|size|value)",
         0.84, _CASES),
    rule("case.planned_investment", "amount|value", 0.7, _CASES),
    rule("case.decision_on", f"(?:{_MEANT})(?:close|closing|decision)(?:date|on)?|closingdate|decisiondate",
         0.84, _CASES),
    rule("case.state", "(?:current|deal|project)?status", 0.72, _CASES),
    rule("case.planned_jobs", _JOBS, 0.88, _CASES),
    rule("agreement.jobs", _JOBS, 0.88, _AGREEMENTS),
    rule("case.wanted_site", f"(?:{_MEANT}|preferred|desired|candidate)+(?:{_WHERE})s?", 0.86, PLANS),
    rule("case.wanted_site", f"(?:{_WHERE})(?:preference|preferred|ofinterest)s?", 0.86, PLANS),
    rule("case.wanted_site", "(?:project|investment)?(?:sites?|location)", 0.76, PLANS),
    rule("case.wanted_area", "(?:required|needed|desired|land|site|plot|floor|space)(?:area|size|space)"
         "(?:required|needed)?|(?:area|land|space)(?:required|needed|requirement)", 0.86, _CASES),
    rule("agreement.area", "(?:land|site|plot|floor)?(?:area|size)", 0.82, _AGREEMENTS),
    rule("case.next_step", "next(?:actions?|steps?|moves?|tasks?)(?:items?)?|followup(?:actions?|steps?)?"
         "|actions?(?:items?|required|needed)", 0.88, PLANS),
    rule("case.next_step_on", "(?:next|action|step|followup)*(?:due|deadline)(?:date|by|on)?"
         "|(?:nextaction|followup)date", 0.86, _CASES),
    rule("case.stage", "(?:current|pipeline|deal|project|investment)?(?:stage|phase)", 0.9, _CASES),
    rule("case.officer", "(?:case|deal|lead|project|account|action|our|city)?owner|(?:lead|responsible)officer"
         "|(?:account|relationship|case|project)(?:manager|officer)|officer(?:incharge)?", 0.84, PLANS),
    rule("case.progress", "(?:current|latest|recent)?(?:progress|statusupdate|updates?|developments?)(?:todate|notes?)?"
         "|(?:current|latest)status", 0.82, PLANS),
    rule("case.planned_period", "(?:investment|project|expected|planned|target)?(?:timeline|timeframe|timing|schedule)"
         "|(?:investment|project)period", 0.84, PLANS),
    rule("case.source_event", "(?:referred|introduced)by|(?:lead|project)?referral(?:source)?|leadsource", 0.84,
         _CASES),
    rule("agreement.number", f"(?:{_PAPER})?ref(?:erence)?(?:no|number)?|(?:{_PAPER})(?:no|number|id)", 0.86,
         _AGREEMENTS),
    rule("agreement.signed_on", "(?:date)?(?:of)?(?:signed|signing|signature|conclusion|execution)(?:on|date)?"
         f"|(?:{_PAPER}|signature|signing|execution|effective)date|dateof(?:{_PAPER})", 0.88, _AGREEMENTS),
    rule("agreement.signed_on", "date", 0.72, _AGREEMENTS),
    rule("agreement.kind", f"(?:{_PAPER}|document|instrument)?(?:type|kind|category)", 0.86, _AGREEMENTS),
    rule("agreement.terms", "(?:key|main)?(?:terms|contents?|scope|purpose|(?:areas?|fields?)ofcooperation|details)",
         0.8, _AGREEMENTS),
    rule("agreement.valid_until", "valid(?:until|till|to|through|ity)?(?:period|date)?|expir(?:y|es|ation)(?:date|on)?"
         "|(?:end|termination)date|duration|termofvalidity", 0.86, _AGREEMENTS),
    rule("agreement.status", f"(?:current|legal|{_PAPER})?status", 0.86, _AGREEMENTS),
    rule("agreement.currency", "(?:currency|ccy)(?:code|unit)?|통화(?:구분|단위|코드)?|화폐(?:단위)?", 0.9,
         _AGREEMENTS),
    rule("activity.happened_on", "(?:inquiry|meeting|visit|contact|call)?date(?:of(?:inquiry|meeting|visit|contact))?",
         0.8, ("activities", "concerns")),
    rule("activity.summary", "inquir(?:y|ies)(?:details?|contents?)?|discussions?|meetingnotes?", 0.8,
         ("activities", "concerns")),
)  # fmt: skip
