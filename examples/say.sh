# Sourced: speaks the user's language.
say() { # French, English
    case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
        fr*) echo "$1" ;;
        *) echo "$2" ;;
    esac
}
