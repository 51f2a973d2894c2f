"""Teaches a trained network where a word is missing: ``python models/spelling/train_gaps.py WORK --minutes 10``.

The rest of the network stays as it is. Half of what it sees are places where a word was taken out, half are places
where none is missing; at work the second are far more common, which the threshold allows for.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

import torch
from torch import Tensor, nn

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))
sys.path.insert(0, str(Path(__file__).resolve().parent))
from train import Training

from docparse.speller.pieces import SPECIAL

_RATE = 2e-3
_PARAGRAPH = SPECIAL.index("<p>")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("work", type=Path)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--threads", type=int, default=0)
    parser.add_argument("--seed", type=int, default=11)
    options = parser.parse_args()
    if options.threads:
        torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    training = Training(options.work, options.seed)
    network, seconds = training.network, options.minutes * 60
    head = [*network.gap_join.parameters(), *network.gap_out.parameters()]
    optimizer = torch.optim.Adam(head, lr=_RATE)
    begun, step, total = time.monotonic(), 0, 0.0
    while time.monotonic() - begun < seconds:
        for group in optimizer.param_groups:
            group["lr"] = _RATE * max(0.02, 1 - (time.monotonic() - begun) / seconds)
        training.step += 1
        read, target, shapes = training.batch()
        loss = gap_loss(training, read, target, shapes)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        step, total = step + 1, total + loss.item()
        if step % 50 == 0:
            print(f"{(time.monotonic() - begun) / 60:5.1f} min  step {step}  loss {total / 50:.4f}", flush=True)
            total = 0.0
    training.save()
    return 0


def gap_loss(training: Training, read: Tensor, target: Tensor, shapes: Tensor) -> Tensor:
    """The cross entropy over places with one word or two taken out, and over those without."""
    network = training.network
    with torch.no_grad():
        inputs, left, right = network.read(read, shapes)
    word = ((target >= len(SPECIAL)) & (shapes != 3)).to(training.device)
    # A word may be missing beside a number or a mark, not at either end of a paragraph.
    inside = (target > _PARAGRAPH).to(training.device)
    loss = torch.zeros((), device=training.device)
    for length, share in ((1, 0.35), (2, 0.15)):
        end = len(read) - length - 1
        odds = network.gaps(inputs[:end], inputs[length + 1 :], left[:end], right[length + 1 :])
        told = inside[:end] & inside[length + 1 :]
        for step in range(1, length + 1):
            told = told & word[step : end + step]
        loss = loss + share * nn.functional.softplus(-odds[told]).mean()
    odds = network.gaps(inputs[1:-2], inputs[2:-1], left[1:-2], right[2:-1])
    return loss + 0.5 * nn.functional.softplus(odds[inside[1:-2] & inside[2:-1]]).mean()


if __name__ == "__main__":
    sys.exit(main())
