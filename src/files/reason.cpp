#include "files/reason.hpp"

#include <array>
#include <cerrno>
#include <cstring>

namespace cicero::files {

namespace {

struct Known {
    int error;
    const char *french, *english;
};

constexpr std::array known{
    Known{ENOENT, "il n’existe pas, ou son dossier n’existe pas",
          "it does not exist, or its folder does not"},
    Known{EACCES, "les droits ne le permettent pas", "its permissions do not allow it"},
    Known{EPERM, "le système ne le permet pas", "the system does not allow it"},
    Known{EROFS, "ce disque est en lecture seule", "this disk is read-only"},
    Known{ENOSPC, "le disque est plein", "the disk is full"},
    Known{EDQUOT, "votre quota sur ce disque est atteint", "your quota on this disk is used up"},
    Known{EFBIG, "il dépasserait la taille permise", "it would exceed the size allowed"},
    Known{EISDIR, "c’est un dossier", "it is a folder"},
    Known{ENOTDIR, "son chemin passe par un fichier", "its path goes through a file"},
    Known{ENAMETOOLONG, "son nom est trop long", "its name is too long"},
    Known{ELOOP, "ses liens symboliques tournent en rond", "its symbolic links go in a circle"},
    Known{ENXIO, "personne ne lit à l’autre bout", "nobody reads at its other end"},
    Known{EPIPE, "l’autre bout a été fermé", "its other end was closed"},
    Known{EBADF, "il est fermé", "it is closed"},
    Known{EIO, "le disque est en panne", "the disk fails"},
    Known{EBUSY, "le système s’en sert", "the system is using it"},
    Known{EMFILE, "trop de fichiers sont ouverts", "too many files are open"},
    Known{ENFILE, "trop de fichiers sont ouverts", "too many files are open"},
    Known{ENOMEM, "la mémoire est épuisée", "memory is spent"},
};

}  // namespace

Words reason_of(int error) {
    for (const Known& k : known)
        if (k.error == error) return {k.french, k.english};
    const char* said = std::strerror(error);
    return {said, said};
}

Words kind_of(mode_t mode) {
    if (S_ISDIR(mode)) return {"un dossier", "a folder"};
    if (S_ISFIFO(mode)) return {"un tube", "a pipe"};
    if (S_ISSOCK(mode)) return {"une prise réseau", "a socket"};
    if (S_ISBLK(mode)) return {"un disque", "a disk"};
    return {"un périphérique", "a device"};
}

}  // namespace cicero::files
