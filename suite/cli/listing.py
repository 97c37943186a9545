"""`unroll tasks`, `unroll models`, `unroll devices`: what there is."""

import argparse

import msgspec

from suite import registry
from suite.artefact import Artefact
from suite.cli.outputs import as_json, emit
from suite.cli.session import session
from suite.errors import ModelError
from suite.events import Device
from suite.places import model_folder


def tasks(parsed: argparse.Namespace) -> None:
    """Each task and each lesson in a line, or every spec as JSON."""
    specs, lessons = (list(map(registry.spec, names)) for names in (registry.names(), registry.lessons()))
    if parsed.json:
        emit(as_json({"tasks": specs, "lessons": lessons}), None)
    else:
        emit("\n".join(f"{spec.name:24} {spec.summary}" for spec in (*specs, *lessons)), None)


def models(parsed: argparse.Namespace) -> None:
    """Each task's shipped network: where it lies, its size and figures."""
    rows = [_model(name) for name in registry.names()]
    if parsed.json:
        emit(as_json({"models": rows}), None)
        return
    lines = []
    for row in rows:
        what = row.get("error") or f"{row['parameters'] / 1e6:.1f} M parameters, {row['bytes'] / 1e6:.1f} MB"
        lines.append(f"{row['task']:24} {what}")
    emit("\n".join(lines), None)


def _model(task: str) -> dict:
    folder = model_folder(task)
    try:
        artefact = Artefact.open(folder, task)
    except ModelError as error:
        return {"task": task, "folder": str(folder), "error": str(error)}
    metrics = folder / "metrics.json"
    return {
        "task": task,
        "folder": str(folder),
        "model": artefact.model,
        "bytes": artefact.bytes,
        "parameters": artefact.manifest.parameters,
        "licence": artefact.manifest.licence,
        "data": artefact.manifest.data,
        "metrics": msgspec.json.decode(metrics.read_bytes())["metrics"] if metrics.exists() else {},
    }


def devices(parsed: argparse.Namespace) -> None:
    """Processors and GPUs, the measured steps that say why a GPU is or is not used, and what to do."""
    with session() as worker:
        found = worker.devices()
    if parsed.json:
        emit(as_json({"devices": found.devices, "steps": found.steps, "advice": found.advice}), None)
    else:
        emit("\n".join([*map(_device, found.devices), "", *found.steps, "", *found.advice]), None)


def _device(device: Device) -> str:
    memory = f", {device.memory / 1e9:.1f} GB" if device.memory else ""
    return f"{device.name:8} {device.label}{memory}"
