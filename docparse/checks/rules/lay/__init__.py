"""Layout of header, bases, recipients and signature (Decree 30/2020/NĐ-CP, Phụ lục I; Party rules)."""
