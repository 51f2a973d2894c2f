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
    """The cross entropy over places with a word taken out and as many without."""
    network = training.network
    with torch.no_grad():
        inputs, left, right = network.read(read, shapes)
    missing = network.gaps(inputs[:-2], inputs[2:], left[:-2], right[2:])
    whole = network.gaps(inputs[1:-2], inputs[2:-1], left[1:-2], right[2:-1])
    # Only words are missed, and only where the neighbours are words of the same paragraph.
    word = (target >= len(SPECIAL)) & (shapes != 3)
    told = word[1:-1] & word[:-2] & word[2:]
    both = word[1:-2] & word[2:-1]
    yes, no = missing[told], whole[both]
    return 0.5 * (nn.functional.softplus(-yes).mean() + nn.functional.softplus(no).mean())


if __name__ == "__main__":
    sys.exit(main())
