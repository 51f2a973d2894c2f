"""Trains the network on what prepare.py made: ``python models/spelling/train.py WORK --passes 1.3``.

Stopped and started again it goes on where it was (WORK/checkpoint.pt). A GPU is used where there is one.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from pathlib import Path

import numpy
import torch
from torch import Tensor

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))
from network import Network

from docparse.speller.alternatives import all_alternatives
from docparse.speller.pieces import SPECIAL

_TIME, _BATCH = 82, 160
_SHARED, _OWN, _MOST_OWN = 768, 8, 48
_PEAK, _WARM = 2.5e-3, 0.03
# Shares of words that are read wrong or not known, so that one error does not lead to the next.
_WRONG, _UNKNOWN = 0.01, 0.01
_SAVE_S = 180


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("work", type=Path)
    parser.add_argument("--passes", type=float, default=1.3, help="over the corpus, in all (default: %(default)s)")
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    if options.threads:
        torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    Training(options.work, options.seed).run(options.passes)
    return 0


class Training:
    """The state of a training, and what it reads."""

    def __init__(self, work: Path, seed: int) -> None:
        self.work, self.seed = work, seed
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.words = [line.split("\t")[0] for line in (work / "vocabulary.tsv").read_text("utf-8").splitlines()]
        counts = [int(line.split("\t")[1]) for line in (work / "vocabulary.tsv").read_text("utf-8").splitlines()]
        self.stream = torch.from_numpy(numpy.load(work / "train.npy").astype(numpy.int32))
        self.shapes = torch.from_numpy(numpy.load(work / "train_shapes.npy"))
        self.own, self.own_count = own_alternatives(self.words)
        self.chance = torch.tensor(counts, dtype=torch.float32)
        self.chance[: len(SPECIAL)] = 0
        self.chance = self.chance.pow(0.75) / self.chance.pow(0.75).sum()
        self.network = Network(len(self.words)).to(self.device)
        # What tells a missing word is taught afterwards.
        taught = [value for name, value in self.network.named_parameters() if not name.startswith("gap")]
        self.optimizer = torch.optim.Adam(taught, lr=_PEAK, betas=(0.9, 0.98))
        self.step, self.spent = 0, 0.0
        if (work / "checkpoint.pt").exists():
            kept = torch.load(work / "checkpoint.pt", map_location=self.device)
            self.network.load_state_dict(kept["network"], strict=False)
            self.optimizer.load_state_dict(kept["optimizer"])
            self.step, self.spent = kept["step"], kept["spent"]
            print(f"going on at step {self.step:,}, {self.spent / 60:.0f} minutes", flush=True)

    def run(self, passes: float) -> None:
        """Train until the corpus was read so many times; the rate depends on the step alone, not on the machine."""
        last = round(passes * len(self.stream) / (_BATCH * (_TIME - 2)))
        begun, saved, total, seen = time.monotonic() - self.spent, time.monotonic(), 0.0, 0
        pieces = sum(parameter.numel() for parameter in self.network.parameters())
        print(f"{pieces:,} parameters, {len(self.stream):,} pieces, {self.device}", flush=True)
        while self.step < last:
            for group in self.optimizer.param_groups:
                group["lr"] = rate_at(self.step / last)
            loss = self.loss(*self.batch())
            self.optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
            self.optimizer.step()
            self.step += 1
            self.spent = time.monotonic() - begun
            total, seen = total + loss.item(), seen + 1
            if self.step % 100 == 0:
                minutes = self.spent / 60
                print(f"{minutes:6.1f} min  step {self.step:,} of {last:,}  loss {total / seen:.4f}", flush=True)
                total, seen = 0.0, 0
            if time.monotonic() - saved > _SAVE_S:
                self.save()
                saved = time.monotonic()
        self.save()

    def batch(self) -> tuple[Tensor, Tensor, Tensor]:
        """What is read, what stands there, shapes: (time, batch) each. Every place is seen once before one is twice."""
        windows = (len(self.stream) - _TIME) // (_TIME - 2)
        drawn = self.step * _BATCH
        turn, offset = divmod(drawn, windows)
        generator = torch.Generator().manual_seed(self.seed + turn)
        if getattr(self, "turn", None) != turn:
            self.turn, self.order = turn, torch.randperm(windows, generator=generator)
        chosen = self.order[offset : offset + _BATCH]
        starts = chosen * (_TIME - 2) + turn * 37 % (_TIME - 2)
        places = starts.clamp(max=len(self.stream) - _TIME)[None, :] + torch.arange(_TIME)[:, None]
        target = self.stream[places].long()
        read = target.clone()
        dice = torch.rand(read.shape)
        read[dice < _UNKNOWN] = 2
        wrong = (dice > 1 - _WRONG) & (self.own_count[target] > 0)
        read[wrong] = self.own_of(target[wrong], 1)[:, 0]
        return read.to(self.device), target.to(self.device), self.shapes[places].long().to(self.device)

    def own_of(self, words: Tensor, how_many: int) -> Tensor:
        """Alternatives of each word drawn at random; (words, how_many)."""
        count = self.own_count[words].clamp(min=1)
        drawn = (torch.rand(len(words), how_many) * count[:, None]).long()
        return self.own[words[:, None], drawn]

    def loss(self, read: Tensor, target: Tensor, shapes: Tensor) -> Tensor:
        """The cross entropy against words drawn at random and against the word's own alternatives."""
        contexts = self.network.contexts(read, shapes).flatten(0, 1)
        right = target[1:-1].flatten()
        known = right >= len(SPECIAL)
        contexts, right = contexts[known], right[known]
        shared = torch.multinomial(self.chance, _SHARED, replacement=True)
        table, bias = self.network.answers, self.network.bias
        drawn = contexts @ table(shared.to(self.device)).T + bias(shared.to(self.device))[:, 0]
        drawn = drawn - torch.log(self.chance[shared] * _SHARED).to(self.device)
        drawn = drawn.masked_fill(shared.to(self.device)[None, :] == right[:, None], -1e4)
        own_words = self.own_of(right.cpu(), _OWN)
        count = self.own_count[right.cpu()]
        own_words = own_words.to(self.device)
        own = torch.einsum("nd,nkd->nk", contexts, table(own_words)) + bias(own_words)[..., 0]
        own = own + torch.log(count.clamp(min=1) / _OWN)[:, None].to(self.device)
        own = own.masked_fill((count == 0)[:, None].to(self.device), -1e4)
        score = (contexts * table(right)).sum(-1) + bias(right)[:, 0]
        everything = torch.cat([score[:, None], own, drawn], dim=1)
        return (torch.logsumexp(everything, dim=1) - score).mean()

    def save(self) -> None:
        """Keep the state; a checkpoint is whole or not there."""
        kept = {
            "network": self.network.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "spent": self.spent,
        }
        torch.save(kept, self.work / "checkpoint.new")
        (self.work / "checkpoint.new").replace(self.work / "checkpoint.pt")


def own_alternatives(words: list[str]) -> tuple[Tensor, Tensor]:
    """Numbers of the alternatives of each word, the commonest first, and how many there are."""
    number = {word: index for index, word in enumerate(words)}
    table = torch.zeros(len(words), _MOST_OWN, dtype=torch.long)
    count = torch.zeros(len(words), dtype=torch.long)
    for word, others in all_alternatives(words[len(SPECIAL) :]).items():
        found = sorted(number[other] for other in others)[:_MOST_OWN]
        table[number[word], : len(found)] = torch.tensor(found, dtype=torch.long)
        count[number[word]] = len(found)
    return table, count


def rate_at(part: float) -> float:
    """The learning rate: up in a moment, then down along a cosine to a hundredth."""
    if part < _WARM:
        return _PEAK * part / _WARM + 1e-5
    return _PEAK * (0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * min(1.0, part))))


if __name__ == "__main__":
    sys.exit(main())
