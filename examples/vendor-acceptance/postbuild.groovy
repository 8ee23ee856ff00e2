// The good build passes every check and earns its certificate; the flawed one fails exactly where it is broken.
import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper

def observed = ['statement', 'II.2.2a', 'II.2.2b', 'II.2.3', 'II.2.7', 'II.2.8', 'II.2.9', 'II.2.11', 'SYS.REDIRECT', 'SYS.TLS',
                'SYS.CERT', 'SYS.HEADERS', 'SYS.COOKIES', 'SYS.LEAK', 'SYS.MOBILE', 'SYS.LOGS'] as Set
// What level 3 asks of the registered system, besides.
def ofLevel = 101
def broken = ['II.2.2a', 'II.2.8', 'II.2.9', 'II.2.11', 'III.5.4', 'CT09.applied', 'TT12.D04', 'TCVN11930.7.2.2.3',
              'TCVN11930.7.2.3.4', 'TCVN11930.7.2.3.6', 'SYS.REDIRECT', 'SYS.HEADERS',
              'SYS.COOKIES', 'SYS.LEAK', 'SYS.MOBILE', 'SYS.LOGS'] as Set

def cases = { build ->
    new XmlSlurper().parse(new File(basedir, "target/$build/surefire-reports/TEST-vn.example.portal.PortalAcceptanceTest.xml"))
            .testcase
}
def failed = { build -> cases(build).findAll { it.failure.size() + it.error.size() > 0 }*.@name*.text() as Set }

def names = { build -> cases(build)*.@name*.text() as Set }

assert names('good').containsAll(observed)
assert names('good').size() == observed.size() + ofLevel
assert failed('good') == [] as Set
assert names('flawed') == names('good')
assert failed('flawed') == broken

def digitised = cases('flawed').find { it.@name == 'II.2.8' }.failure.text()
assert digitised.contains('97') && digitised.contains('3')

// What the last run has earned is the flawed build's record, which says that it was not accepted.
def record = new JsonSlurper().parse(new File(basedir, 'target/tuanthu/vn.example.portal.PortalAcceptanceTest/acceptance.json'))
assert !record.accepted
assert record.headline.startsWith('CHƯA ĐẠT: 16 kiểm tra không đạt (')
assert record.findings.findAll { it.outcome == 'FAIL' }*.check as Set == broken
return true
