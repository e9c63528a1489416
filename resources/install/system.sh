#!/bin/sh
# Installs the packages of the system that Walkin needs, where they are missing (Debian and Ubuntu):
# system.sh PYTHON [FURTHER PACKAGES]
set -eu

wanted="libegl1 libgl1 libxcb1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1 libglib2.0-0 libx11-xcb1
libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0
libxcb-xinerama0 libxcb-xkb1 libwayland-client0 libwayland-cursor0 libwayland-egl1 libusb-1.0-0 libasound2"

python=${1:-python3}
[ $# = 0 ] || shift
wanted="$wanted $*"
"$python" -c 'import ensurepip' 2>/dev/null || wanted="$wanted $(basename "$python")-venv"

command -v dpkg-query >/dev/null 2>&1 || { echo "This is no Debian or Ubuntu: please install what corresponds to: $wanted" >&2; exit 0; }

installed() {
    dpkg-query -W -f '${Status}\n' "$1" "$1t64" 2>/dev/null | grep -q 'ok installed'
}

missing=
for package in $wanted; do
    installed "$package" || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
    as_root=
elif command -v sudo >/dev/null 2>&1; then
    as_root=sudo
else
    echo "Please ask an administrator to install:$missing" >&2
    exit 1
fi

echo "Installing packages of the system:$missing"
$as_root apt-get update -qq
renamed=
for package in $missing; do
    if apt-cache show "${package}t64" >/dev/null 2>&1; then renamed="$renamed ${package}t64"; else renamed="$renamed $package"; fi
done
# shellcheck disable=SC2086  # the list is meant to be split
DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $renamed
