# SPDX-License-Identifier: Apache-2.0
# Flags that every target of ours shares, and the two functions that make a layer and a test.

add_library(waydesk_flags INTERFACE)
target_compile_options(waydesk_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wold-style-cast
    $<$<BOOL:${WAYDESK_WERROR}>:-Werror>)
target_compile_definitions(waydesk_flags INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(WAYDESK_SANITIZE)
    target_compile_options(waydesk_flags INTERFACE
        -fsanitize=${WAYDESK_SANITIZE} -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(waydesk_flags INTERFACE -fsanitize=${WAYDESK_SANITIZE})
endif()

# waydesk_library(<layer> SOURCES ... LINK ... [PRIVATE_LINK ...]): target waydesk_<layer>, alias Waydesk::<layer>.
function(waydesk_library layer)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    add_library(waydesk_${layer} STATIC ${ARG_SOURCES})
    add_library(Waydesk::${layer} ALIAS waydesk_${layer})
    target_include_directories(waydesk_${layer} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(waydesk_${layer} PUBLIC ${ARG_LINK} PRIVATE waydesk_flags ${ARG_PRIVATE_LINK})
    set_target_properties(waydesk_${layer} PROPERTIES AUTOMOC ON)
    target_precompile_headers(waydesk_${layer} PRIVATE
        <QString> <QStringList> <QHash> <QList> <QByteArray> <QJsonObject> <QDateTime>
        <expected> <functional> <memory> <optional> <string> <vector>)
endfunction()

# Tests must neither read nor change the settings of who runs them.
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/home/run)
file(CHMOD ${CMAKE_BINARY_DIR}/home/run PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
set(test_home "HOME=${CMAKE_BINARY_DIR}/home;XDG_RUNTIME_DIR=${CMAKE_BINARY_DIR}/home/run")
string(APPEND test_home ";XDG_CONFIG_HOME=${CMAKE_BINARY_DIR}/home/config;XDG_DATA_HOME=${CMAKE_BINARY_DIR}/home/data")

# waydesk_test(<name> [GUI] [SERIAL] LINK ... [SOURCES ...] [LABELS ...] [TIMEOUT s]):
# tests/<dir>/<name>.cpp, one executable, one ctest. GUI needs a QApplication (offscreen).
function(waydesk_test name)
    cmake_parse_arguments(ARG "GUI;SERIAL" "TIMEOUT" "LINK;SOURCES;LABELS" ${ARGN})
    if(ARG_GUI AND NOT WAYDESK_GUI_TESTS)
        return()
    endif()
    add_executable(${name} ${name}.cpp ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LINK} Qt6::Test waydesk_flags)
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    target_compile_definitions(${name} PRIVATE
        WAYDESK_SOURCE_DIR="${CMAKE_SOURCE_DIR}" WAYDESK_TEST_DATA="${CMAKE_SOURCE_DIR}/tests/data"
        WAYDESK_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    add_test(NAME ${name} COMMAND ${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 300)
    endif()
    # Qt Test's own limit of a function, five minutes, would come first.
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}"
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LANG=C.UTF-8;QTEST_FUNCTION_TIMEOUT=${ARG_TIMEOUT}000;${test_home}")
    if(ARG_SERIAL)
        set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
    endif()
endfunction()
