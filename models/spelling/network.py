"""The network: what stands at a place, judged by all that stands left and right of it.

Two layers of gated running means (the minimal GRU of Feng et al., "Were RNNs All We Needed?", arXiv:2410.01201) read
the text forwards and two backwards; what they say of a place ends one word before it and begins one word behind it, so
that the word itself is never seen. A word's score is the product of that context with the word's own vector.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

__all__ = ["Network"]

_SHAPES = 4


class RunningMean(nn.Module):
    """h(t) = (1 - z(t)) h(t-1) + z(t) c(t); gate and candidate depend on the input alone."""

    def __init__(self, inputs: int, size: int) -> None:
        super().__init__()
        self.gates = nn.Linear(inputs, 2 * size)

    def forward(self, inputs: Tensor) -> Tensor:
        """(time, batch, inputs) → (time, batch, size)."""
        gate, candidate = self.gates(inputs).chunk(2, dim=-1)
        gate, candidate = torch.sigmoid(gate), torch.tanh(candidate)
        state = torch.zeros_like(candidate[0])
        states = []
        for one_gate, one_candidate in zip(gate.unbind(0), candidate.unbind(0), strict=True):
            state = torch.lerp(state, one_candidate, one_gate)
            states.append(state)
        return torch.stack(states)


class Direction(nn.Module):
    """Two layers that read one way; the second adds to the first."""

    def __init__(self, inputs: int, size: int) -> None:
        super().__init__()
        self.first, self.second = RunningMean(2 * inputs, size), RunningMean(size, size)

    def forward(self, inputs: Tensor) -> Tensor:
        """(time, batch, inputs) → (time, batch, size); each place sees itself and what was read before it."""
        before = torch.cat([torch.zeros_like(inputs[:1]), inputs[:-1]])
        low = self.first(torch.cat([before, inputs], dim=-1))
        return low + self.second(low)


class Network(nn.Module):
    """``words``: size of the vocabulary; ``inputs``, ``size``, ``hidden``, ``outputs``: widths."""

    def __init__(self, words: int, inputs: int = 160, size: int = 320, hidden: int = 256, outputs: int = 192) -> None:
        super().__init__()
        self.words = nn.Embedding(words, inputs)
        self.shapes = nn.Embedding(_SHAPES, inputs)
        self.forwards, self.backwards = Direction(inputs, size), Direction(inputs, size)
        self.join = nn.Linear(2 * size + 2 * inputs + _SHAPES, hidden)
        self.out = nn.Linear(hidden, outputs)
        self.answers = nn.Embedding(words, outputs)
        self.bias = nn.Embedding(words, 1)
        # Is a word missing between two that stand side by side?
        self.gap_join = nn.Linear(2 * size + 2 * inputs, hidden // 2)
        self.gap_out = nn.Linear(hidden // 2, 1)
        for table in (self.words, self.shapes, self.answers):
            nn.init.normal_(table.weight, std=0.1)
        nn.init.zeros_(self.bias.weight)

    def read(self, words: Tensor, shapes: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """(time, batch) numbers and shapes → the words' vectors, what was read up to each, and back to each."""
        inputs = self.words(words) + self.shapes(shapes)
        return inputs, self.forwards(inputs), self.backwards(inputs.flip(0)).flip(0)

    def contexts(self, words: Tensor, shapes: Tensor) -> Tensor:
        """(time, batch) numbers and shapes → (time - 2, batch, outputs): the first and last have no context."""
        inputs, left, right = self.read(words, shapes)
        own = nn.functional.one_hot(shapes[1:-1], _SHAPES).to(inputs.dtype)
        joined = self.join(torch.cat([left[:-2], right[2:], inputs[:-2], inputs[2:], own], dim=-1))
        return self.out(nn.functional.gelu(joined))

    def gaps(self, before: Tensor, behind: Tensor, left: Tensor, right: Tensor) -> Tensor:
        """The log odds that a word is missing between ``before`` (read as ``left``) and ``behind`` (``right``)."""
        joined = self.gap_join(torch.cat([left, right, before, behind], dim=-1))
        return self.gap_out(nn.functional.gelu(joined)).squeeze(-1)
