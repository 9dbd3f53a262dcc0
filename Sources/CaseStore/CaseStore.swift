import CaseModel
import Casework
import GRDB
import Host
