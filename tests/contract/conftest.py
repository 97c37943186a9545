import pytest

from suite import registry
from suite.artefact import Artefact
from suite.places import model_folder


@pytest.fixture(scope="session", params=registry.names())
def name(request):
    return request.param


@pytest.fixture(scope="session")
def spec(name):
    return registry.spec(name)


@pytest.fixture(scope="session")
def task(name):
    """The shipped network of a task, loaded once."""
    task = registry.part(name, "task").TASK.load(Artefact.open(model_folder(name), name))
    yield task
    task.close()
