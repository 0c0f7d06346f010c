#!/usr/bin/env bash
# Builds the real programs that the tests run against, from tagged Go modules.
# usage: build.sh OUT_DIR [PROGRAM...]     (no PROGRAM: all of them)
# A program whose binary is newer than its go.mod is left alone.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
out=$(mkdir -p "${1:?usage: build.sh OUT_DIR [PROGRAM...]}" && cd "$1" && pwd)
shift
export GOFLAGS="${GOFLAGS:+$GOFLAGS }-mod=mod" GONOSUMDB='*'

# binary              module folder  package
programs() { cat <<'T'
promtool              prometheus     github.com/prometheus/prometheus/cmd/promtool
prometheus            prometheus     github.com/prometheus/prometheus/cmd/prometheus
amtool                prometheus     github.com/prometheus/alertmanager/cmd/amtool
alertmanager          alertmanager   github.com/prometheus/alertmanager/cmd/alertmanager
otelcol               otelcol        .
loki                  loki           github.com/grafana/loki/v3/cmd/loki
jaeger                jaeger         github.com/jaegertracing/jaeger/cmd/jaeger
etcd                  etcd           go.etcd.io/etcd/server/v3
kube-apiserver        kubernetes     k8s.io/kubernetes/cmd/kube-apiserver
kube-controller-manager kubernetes   k8s.io/kubernetes/cmd/kube-controller-manager
kube-scheduler        kubernetes     k8s.io/kubernetes/cmd/kube-scheduler
kubectl               kubernetes     k8s.io/kubernetes/cmd/kubectl
kwok                  kwok           sigs.k8s.io/kwok/cmd/kwok
T
}

programs | while read -r binary folder package; do
  if [ $# -gt 0 ]; then case " $* " in *" $binary "*) ;; *) continue ;; esac; fi
  if [ "$out/$binary" -nt "$here/$folder/go.mod" ]; then continue; fi
  start=$(date +%s)
  flags='-s -w'
  # Without the stamp the API server reports version v0.0.0-master.
  if [ "$folder" = kubernetes ]; then v=k8s.io/component-base/version; flags="$flags -X $v.gitVersion=v1.34.4 -X $v.gitMajor=1 -X $v.gitMinor=34 -X $v.gitTreeState=clean"; fi
  (cd "$here/$folder" && go build -ldflags="$flags" -o "$out/$binary" "$package")
  echo "$binary built in $(( $(date +%s) - start )) s"
done
