"""The Helm chart, rendered by Helm's own code and judged by the schemas of Kubernetes."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import helm_python as helm
import kubernetes_validate
import pytest
import yaml

from bot.app import application
from bot.settings import Settings
from store.access.database import Database
from tests.house.files import HOME, read

CHART = str(HOME / "deploy/chart")
LEAST = {"existingSecret": "datalek"}
MOST = {
    **LEAST,
    "proof": "certificate",
    "replicaCount": 3,
    "imagePullSecrets": [{"name": "registry"}],
    "extraVerifyCerts": {"existingSecret": "authorities", "key": "ca.pem"},
    "proxy": {"https": "http://proxy.gemeente.example:3128", "except": ".gemeente.example"},
    "ingress": {
        "enabled": True,
        "className": "nginx",
        "hosts": ["datalek.gemeente.example"],
        "annotations": {"a": "b"},
        "tls": [{"hosts": ["datalek.gemeente.example"], "secretName": "tls"}],
    },
    "register": {"enabled": True},
    "metrics": {"enabled": True, "from": [{"namespaceSelector": {}}]},
    "settings": {"DATALEK_OFFICERS": "a,b", "DATALEK_FOLLOW_UP_DAYS": 28},
    "serviceAccount": {"annotations": {"azure.workload.identity/client-id": "x"}},
    "podAnnotations": {"c": "d"},
    "podLabels": {"e": "f"},
    "nodeSelector": {"g": "h"},
    "tolerations": [{"key": "i", "operator": "Exists"}],
    "topologySpreadConstraints": [
        {
            "maxSkew": 1,
            "topologyKey": "kubernetes.io/hostname",
            "whenUnsatisfiable": "ScheduleAnyway",
            "labelSelector": {"matchLabels": {"app.kubernetes.io/name": "datalek-bot"}},
        }
    ],
}
SECRET = {**LEAST, "proof": "secret", "networkPolicy": {"enabled": False}, "pdb": {"create": False}}


def rendered(values: Mapping[str, Any]) -> dict[str, Any]:
    """The objects by their kind."""
    with helm.Chart.load(CHART) as chart:
        texts = chart.render(dict(values), name="datalek", namespace="privacy")
    found = [
        document
        for path, text in texts.items()
        if path.endswith(".yaml")
        for document in yaml.safe_load_all(text)
        if document
    ]
    return {one["kind"]: one for one in found}


def test_helm_finds_nothing_wrong() -> None:
    assert helm.lint(CHART)["errors"] == []


def test_numbers_have_a_port_of_their_own_once_it_is_asked_for() -> None:
    assert "9464" not in json.dumps(rendered(LEAST))
    objects = rendered(MOST)
    assert objects["ConfigMap"]["data"]["DATALEK_METRICS_PORT"] == "9464"
    [bot] = objects["Deployment"]["spec"]["template"]["spec"]["containers"]
    assert {"name": "metrics", "containerPort": 9464, "protocol": "TCP"} in bot["ports"]
    opened = objects["NetworkPolicy"]["spec"]["ingress"][1]["ports"]
    assert opened == [{"protocol": "TCP", "port": "metrics"}]
    assert [one["name"] for one in objects["Service"]["spec"]["ports"]] == ["http"]


@pytest.mark.parametrize("values", [LEAST, MOST, SECRET], ids=["least", "most", "secret"])
@pytest.mark.parametrize("version", ["1.30", "1.34"])
def test_kubernetes_takes_every_object(values: Mapping[str, Any], version: str) -> None:
    objects = rendered(values)
    assert {"Deployment", "Service", "ConfigMap", "ServiceAccount"} <= set(objects)
    for one in objects.values():
        kubernetes_validate.validate(one, version, strict=True)


def test_the_schema_would_notice() -> None:
    wrong = rendered(LEAST)["Deployment"]
    wrong["spec"]["replica"] = 2
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(wrong, "1.34", strict=True)


def test_the_pod_is_nobody_and_can_write_nowhere() -> None:
    pod = rendered(LEAST)["Deployment"]["spec"]["template"]["spec"]
    [container] = pod["containers"]
    assert pod["securityContext"]["runAsNonRoot"] is True
    assert pod["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    assert pod["automountServiceAccountToken"] is False
    assert container["securityContext"] == {
        "allowPrivilegeEscalation": False,
        "readOnlyRootFilesystem": True,
        "capabilities": {"drop": ["ALL"]},
    }
    assert all(mount["readOnly"] for mount in container["volumeMounts"])


@pytest.mark.parametrize(
    ("values", "setting"),
    [
        (LEAST, "DATALEK_FEDERATED_TOKEN_FILE"),
        (MOST, "DATALEK_CERTIFICATE"),
        (SECRET, "DATALEK_APP_SECRET_FILE"),
    ],
)
def test_what_proves_the_bot_lies_where_the_settings_look(
    values: Mapping[str, Any], setting: str
) -> None:
    objects = rendered(values)
    settings = objects["ConfigMap"]["data"]
    [container] = objects["Deployment"]["spec"]["template"]["spec"]["containers"]
    mounted = tuple(mount["mountPath"] + "/" for mount in container["volumeMounts"])
    files = {name: value for name, value in settings.items() if value.startswith("/")}
    assert {setting, "DATALEK_DATABASE_URL_FILE", "DATALEK_KEYS_FILE"} <= set(files)
    assert all(value.startswith(mounted) for value in files.values())


def test_the_probes_ask_what_the_bot_answers(tmp_path: Any) -> None:
    kept = Database(f"sqlite:///{tmp_path / 'store.db'}")
    app = application(Settings(no_auth=True), kept)
    kept.close()
    answered = {route.resource.canonical for route in app.router.routes() if route.resource}
    pages = {path for path in answered if path.startswith(("/register", "/assets/"))}
    [container] = rendered(LEAST)["Deployment"]["spec"]["template"]["spec"]["containers"]
    for probe in ("livenessProbe", "readinessProbe", "startupProbe"):
        assert container[probe]["httpGet"]["path"] in answered
    [messages, *more] = rendered(MOST)["Ingress"]["spec"]["rules"][0]["http"]["paths"]
    assert messages["path"] in answered
    assert pages
    assert all(any(page.startswith(one["path"]) for one in more) for page in pages)
    rules = read("deploy/Caddyfile")
    assert all(f"{one['path']}/*" in rules for one in more)
    handed = {"/api/messages", *pages, "/health", "/health/live", "/health/ready"}
    assert {path for path in answered if path not in handed} == set()


@pytest.mark.parametrize(
    ("values", "said"),
    [({}, "existingSecret is needed"), ({**LEAST, "proof": "password"}, "proof must be")],
)
def test_what_is_missing_is_said(values: Mapping[str, Any], said: str) -> None:
    with pytest.raises(helm.HelmError, match=said):
        rendered(values)


def test_each_value_is_told_of() -> None:
    values = yaml.safe_load(read("deploy/chart/values.yaml"))
    told = set(re.findall(r"`(\w+)`", read("deploy/chart/README.md")))
    assert set(values) - told == {"imagePullSecrets"} - told
    assert json.dumps(values)  # plain data, nothing of YAML's own
