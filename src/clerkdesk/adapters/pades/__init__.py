"""PAdES signatures by pyHanko: closing seals over ink, and examining what others sealed."""
