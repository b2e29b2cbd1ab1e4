module.exports = require("../../../aws/dist/main/514.index.js")
