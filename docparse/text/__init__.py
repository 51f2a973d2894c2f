"""Text as such: normalisation with offset maps, tokens, sentences, syllables."""
