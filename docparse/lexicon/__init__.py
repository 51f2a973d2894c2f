"""The data tables: types of documents, issuers, laws, places, named references, units, awards.

Each table is read when it is first asked for and kept; importing this package reads none.
"""

from docparse.lexicon.doc_types import DocType, doc_types, type_by_name, type_spellings, types_by_code
from docparse.lexicon.issuing_organs import Issuer, issuers, issuers_by_code, issuers_by_id
from docparse.lexicon.laws import Law, law_by_number, laws, laws_by_name
from docparse.lexicon.organ_names import issuer_by_name, issuer_id, organ_heads
from docparse.lexicon.places import Province, province_by_name, provinces
from docparse.lexicon.symbols import issuers_of_symbol

__all__ = [
    "DocType", "Issuer", "Law", "Province", "doc_types", "issuer_by_name", "issuer_id", "issuers", "issuers_by_code",
    "issuers_by_id", "issuers_of_symbol", "law_by_number", "laws", "laws_by_name", "organ_heads", "province_by_name",
    "provinces", "type_by_name", "type_spellings", "types_by_code",
]  # fmt: skip
