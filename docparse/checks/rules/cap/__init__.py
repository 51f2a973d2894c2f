"""Capital letters (Decree 30/2020/NĐ-CP, Phụ lục II)."""
