#!/bin/sh
# Installs OpenLDAP and a Samba domain controller from Debian 12 or later, as root, and starts neither of them.
set -eu

packages='openssl slapd ldap-utils samba samba-ad-dc samba-ad-provision samba-common-bin samba-dsdb-modules
  samba-vfs-modules winbind python3-samba'

missing=''
for package in $packages; do
  state=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

# Debian asks this script before it starts a daemon; one that was there already is put back.
policy=/usr/sbin/policy-rc.d
kept=$policy.before-directories
put_back() {
  rm -f "$policy"
  if [ -e "$kept" ]; then mv "$kept" "$policy"; fi
}
if [ -e "$policy" ] && [ ! -e "$kept" ]; then mv "$policy" "$kept"; fi
trap put_back EXIT
trap 'exit 1' HUP INT TERM
printf '#!/bin/sh\nexit 101\n' >"$policy"
chmod 755 "$policy"

# The packages are not to make a directory of the whole machine either.
export DEBIAN_FRONTEND=noninteractive
echo 'slapd slapd/no_configuration boolean true' | debconf-set-selections
apt-get update -qq
# shellcheck disable=SC2086 # a list of packages
apt-get install -y -qq --no-install-recommends $missing
