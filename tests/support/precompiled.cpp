// Uses the precompiled header, so that it exists. See CMakeLists.txt.
