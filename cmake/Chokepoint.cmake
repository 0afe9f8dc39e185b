# chokepoint_library(<name> [LINKS PUBLIC <target>… PRIVATE <target>…])
# Makes the calling folder the static library chokepoint_<name>. Its headers are included as "<name>/File.h"; the
# target all_verify_interface_header_sets compiles each of them alone.
function(chokepoint_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" LINKS)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp)
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS *.h)
    if(NOT sources) # headers only so far: an archive must hold something
        set(sources ${CMAKE_CURRENT_BINARY_DIR}/empty.cpp)
        file(CONFIGURE OUTPUT ${sources} CONTENT "")
    endif()

    add_library(chokepoint_${name} STATIC ${sources})
    target_sources(chokepoint_${name} PUBLIC
        FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR}/game FILES ${headers})
    target_link_libraries(chokepoint_${name} ${arg_LINKS})
endfunction()

# chokepoint_ui_library(<name> [LINKS PUBLIC <target>… PRIVATE <target>…])
# Makes the calling folder the static library chokepoint_ui_<name>. Its headers are included as "ui/<name>/File.h",
# since some folders of ui/ bear the name of the folder of game/ that they show. A *.qrc beside the sources is built in.
function(chokepoint_ui_library name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" LINKS)
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp)
    file(GLOB_RECURSE headers CONFIGURE_DEPENDS *.h)
    file(GLOB resources CONFIGURE_DEPENDS *.qrc)
    add_library(chokepoint_ui_${name} STATIC ${sources} ${headers} ${resources})
    target_sources(chokepoint_ui_${name} PUBLIC
        FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${headers})
    target_link_libraries(chokepoint_ui_${name} ${arg_LINKS})
endfunction()
