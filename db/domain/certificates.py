"""벤처확인 as the law reads it: which certificates make a venture firm."""

from __future__ import annotations

VENTURE_KINDS = ("investment", "research", "growth", "prospective", "guarantee")
"""Certificates that make a venture firm (벤처기업육성에 관한 특별법 제2조의2); 이노비즈 and 메인비즈
do not."""
