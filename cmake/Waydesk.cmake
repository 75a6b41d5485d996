# SPDX-License-Identifier: Apache-2.0
# Flags that every target of ours shares, the headers that are compiled once for all, and the two functions that make a
# layer and a test.

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
if(WAYDESK_FUZZ)
    target_compile_options(waydesk_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

# Qt Test without the definitions that differ from folder to folder: nothing of ours asks for them, and they would make
# one precompiled header for all tests impossible.
if(WAYDESK_BUILD_TESTS)
    find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
    add_library(waydesk_qttest INTERFACE)
    target_include_directories(waydesk_qttest SYSTEM INTERFACE
        $<TARGET_PROPERTY:Qt6::Test,INTERFACE_INCLUDE_DIRECTORIES>)
    target_compile_definitions(waydesk_qttest INTERFACE QT_TESTLIB_LIB)
    target_link_libraries(waydesk_qttest INTERFACE Qt6::Core $<TARGET_FILE:Qt6::Test>)
endif()

# waydesk_headers(<name> LINK ... HEADERS ... [OPTIONS ...]): headers of others that are compiled once, for the targets
# that say REUSE_FROM waydesk_<name>. Precompiled, the tests take a third of the time; each includes what it uses anyway.
# Clang must not ask their times: out of the compiler's cache they are older than what they were made from.
function(waydesk_headers name)
    cmake_parse_arguments(ARG "" "" "LINK;HEADERS;OPTIONS" ${ARGN})
    set(source ${CMAKE_BINARY_DIR}/headers/${name}.cpp)
    if(NOT EXISTS ${source})
        file(WRITE ${source} "// Only a target with a source can precompile headers.\n")
    endif()
    add_library(waydesk_${name} OBJECT EXCLUDE_FROM_ALL ${source})
    target_link_libraries(waydesk_${name} PRIVATE ${ARG_LINK} waydesk_flags)
    target_compile_options(waydesk_${name} PRIVATE ${ARG_OPTIONS}
        $<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>)
    target_precompile_headers(waydesk_${name} PRIVATE ${ARG_HEADERS})
endfunction()

set(waydesk_common_headers
    <QString> <QStringList> <QHash> <QList> <QByteArray> <QDateTime> <QFile> <QJsonArray> <QJsonDocument> <QJsonObject>
    <algorithm> <expected> <functional> <map> <memory> <optional> <string> <unordered_map> <vector>)
# Not <QTest> itself: it differs with the modules that a test links.
set(waydesk_test_headers
    <QtTest/qtestcase.h> <QtTest/qtestdata.h> <QSignalSpy> <QAbstractItemModel> <QCborArray> <QCborMap> <QCoreApplication>
    <QDir> <QProcess> <QRandomGenerator> <QRect> <QRegularExpression> <QSettings> <QTemporaryDir> <QUrl> <QUuid>
    <atomic> <thread>)
waydesk_headers(plain LINK Qt6::Core HEADERS ${waydesk_common_headers})
waydesk_headers(windows LINK Qt6::Widgets HEADERS ${waydesk_common_headers} <QtWidgets>)
# What a test does itself is little; to optimise it takes longer than to run it.
set(waydesk_test_options -O0)
if(WAYDESK_BUILD_TESTS)
    waydesk_headers(plaintests LINK waydesk_qttest OPTIONS ${waydesk_test_options}
        HEADERS ${waydesk_common_headers} ${waydesk_test_headers})
    waydesk_headers(windowtests LINK waydesk_qttest Qt6::Widgets OPTIONS ${waydesk_test_options}
        HEADERS ${waydesk_common_headers} <QtWidgets> ${waydesk_test_headers})
endif()

# waydesk_library(<layer> [WIDGETS] SOURCES ... LINK ... [PRIVATE_LINK ...]): target waydesk_<layer>, alias
# Waydesk::<layer>.
function(waydesk_library layer)
    cmake_parse_arguments(ARG "WIDGETS" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
    add_library(waydesk_${layer} STATIC ${ARG_SOURCES})
    add_library(Waydesk::${layer} ALIAS waydesk_${layer})
    target_include_directories(waydesk_${layer} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(waydesk_${layer} PUBLIC ${ARG_LINK} PRIVATE waydesk_flags ${ARG_PRIVATE_LINK})
    set_target_properties(waydesk_${layer} PROPERTIES AUTOMOC ON)
    if(ARG_WIDGETS)
        target_precompile_headers(waydesk_${layer} REUSE_FROM waydesk_windows)
    else()
        target_precompile_headers(waydesk_${layer} REUSE_FROM waydesk_plain)
    endif()
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
    target_link_libraries(${name} PRIVATE ${ARG_LINK} waydesk_testfolders waydesk_qttest waydesk_flags)
    target_compile_options(${name} PRIVATE ${waydesk_test_options})
    if(ARG_GUI)
        target_link_libraries(${name} PRIVATE Qt6::Widgets)
        target_precompile_headers(${name} REUSE_FROM waydesk_windowtests)
    else()
        target_precompile_headers(${name} REUSE_FROM waydesk_plaintests)
    endif()
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    # Mostly empty: it would only load the precompiled headers.
    set_source_files_properties(${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/mocs_compilation.cpp
        PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
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
