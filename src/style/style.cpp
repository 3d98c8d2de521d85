#include "style/style.hpp"
