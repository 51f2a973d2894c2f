"""The data tables: types of documents, issuers, laws, places, named references, units, awards.

Each table is read when it is first asked for and kept; importing this package reads none. The head
of each loader's module says how to add a row to its table.
"""

from docparse.lexicon.awards import Award, award_by_name, awards
from docparse.lexicon.doc_types import DocType, doc_types, type_by_name, type_spellings, types_by_code
from docparse.lexicon.folding import fold_code, fold_name, slug
from docparse.lexicon.issuing_organs import Issuer, issuers, issuers_by_code, issuers_by_id
from docparse.lexicon.laws import Law, law_by_number, laws, laws_by_name
from docparse.lexicon.named_references import (
    NamedMention,
    NamedReference,
    find_named,
    named_references,
    resolve_name,
)
from docparse.lexicon.organ_names import issuer_by_name, issuer_id, organ_heads
from docparse.lexicon.places import Province, province_by_name, provinces
from docparse.lexicon.symbols import issuers_of_symbol
from docparse.lexicon.units import Unit, unit_by_name, unit_spellings, units

__all__ = [
    "Award", "DocType", "Issuer", "Law", "NamedMention", "NamedReference", "Province", "Unit", "award_by_name",
    "awards", "doc_types", "find_named", "fold_code", "fold_name", "issuer_by_name", "issuer_id", "issuers",
    "issuers_by_code", "issuers_by_id", "issuers_of_symbol", "law_by_number", "laws", "laws_by_name",
    "named_references", "organ_heads", "province_by_name", "provinces", "resolve_name", "slug", "type_by_name",
    "type_spellings", "types_by_code", "unit_by_name", "unit_spellings", "units",
]  # fmt: skip
